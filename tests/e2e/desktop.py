# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program in a real window, as a person does: real key events in, and out what a screen
reader would be told (AT-SPI). To be run inside scripts/headless-session with /usr/bin/python3."""
import os
import subprocess
import time
import warnings

import gi

warnings.simplefilter("ignore", DeprecationWarning)
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_S = 20


def wait_for(what, condition, seconds=PATIENCE_S):
    """The first true value of condition(), asked for until the time is up."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} s in vain for: {what}")


class Unknot:
    """One run of the program, in another environment where one is given; `before` is called in its process
    before it begins. One that is not on the accessibility bus can be seen, but not read."""

    def __init__(self, program, *arguments, environment=None, before=None, is_read=True):
        environment = dict(environment or os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.process = subprocess.Popen([program, *arguments], env=environment, preexec_fn=before)
        self.app = None
        try:
            self.window = wait_for("the window", self._find_window)
            subprocess.run(["xdotool", "windowactivate", "--sync", self.window], check=True)
            if is_read:
                self.app = wait_for("the program on the accessibility bus", self._find_app)
        except BaseException:
            self.kill()  # nobody else could, and its window would take the next one's keys
            raise

    def _find_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."],
                               capture_output=True, text=True)
        return found.stdout.split()[0] if found.stdout.split() else None

    def _find_app(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app and app.get_process_id() == self.process.pid:
                return app
        return None

    def key(self, *names):
        for name in names:
            subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)

    def _walk(self, node):
        yield node
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child:
                yield from self._walk(child)

    def texts(self):
        """The names of everything that shows."""
        self.app.clear_cache()
        found = []
        try:
            for node in self._walk(self.app):
                if node.get_state_set().contains(Atspi.StateType.SHOWING) and node.get_name():
                    found.append(node.get_name())
        except GLib.Error:
            return []  # the tree changed while it was read: read it again
        return found

    def wait_text(self, text, seconds=PATIENCE_S):
        """Waits until some text on screen contains this one."""
        try:
            return wait_for(f"“{text}” on screen", lambda: any(text in name for name in self.texts()), seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}; on screen: {self.texts()}") from None

    def shows(self, text):
        return any(text in name for name in self.texts())

    def press(self, name):
        """Presses the button of that accessible name, as a screen reader would."""
        def button():
            self.app.clear_cache()
            try:
                for node in self._walk(self.app):
                    if node.get_name() == name and node.get_state_set().contains(Atspi.StateType.SHOWING):
                        return node
            except GLib.Error:
                return None  # the tree changed while it was read
            return None

        wait_for(f"the button “{name}”", button).do_action(0)

    def close_window(self):
        """As its frame's button, or Alt+F4."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", "alt+F4"], check=True)

    def is_window_shown(self):
        return self._find_window() is not None

    def width_of(self, text):
        """Of what shows and is named so, in pixels; 0 where nothing is."""
        self.app.clear_cache()
        for node in self._walk(self.app):
            if node.get_name() == text and node.get_state_set().contains(Atspi.StateType.SHOWING):
                return node.get_extents(Atspi.CoordType.WINDOW).width
        return 0

    def place_of(self, text):
        """Left, top, width and height on the screen of what shows and is named so; None where nothing is."""
        self.app.clear_cache()
        try:
            for node in self._walk(self.app):
                if node.get_name() == text and node.get_state_set().contains(Atspi.StateType.SHOWING):
                    place = node.get_extents(Atspi.CoordType.SCREEN)
                    return place.x, place.y, place.width, place.height
        except GLib.Error:
            pass  # the tree changed while it was read
        return None

    def kill(self):
        """SIGKILL: the program gets no chance to say goodbye."""
        self.process.kill()
        self.process.wait()

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)
