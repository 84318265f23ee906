# SPDX-License-Identifier: GPL-3.0-or-later
"""What fakes.py stands on: a bus of one's own, and somebody on a bus who answers."""
import dataclasses
import os
import pathlib
import subprocess
import tempfile
import threading

from gi.repository import Gio, GLib

BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    <allow user="*"/>
  </policy>
</busconfig>
"""


class PrivateBus:
    """A bus with nobody on it, that starts nothing by itself and allows everything."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory()
        config = pathlib.Path(self._folder.name) / "bus.conf"
        config.write_text(BUS_CONFIG.format(folder=self._folder.name))
        self._daemon = subprocess.Popen(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self._daemon.stdout.readline().strip()
        assert self.address, "the bus did not start"

    def close(self):
        self._daemon.terminate()
        self._daemon.wait()
        self._daemon.stdout.close()
        self._folder.cleanup()


class Fake:
    """Owns a name on a bus and answers what is called there. Who derives from it has a method for each one of
    the interface, which is given the arguments and returns the answer's, and a property for each property."""

    def __init__(self, name, path, xml, address=None):
        self.path, self.name = path, name
        self._interface = Gio.DBusNodeInfo.new_for_xml(xml).interfaces[0]
        self._context = GLib.MainContext()
        self._loop = GLib.MainLoop(self._context)
        self._silent = None  # or what was called meanwhile
        self._speaks = threading.Event()
        self._speaks.set()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address or os.environ["DBUS_SESSION_BUS_ADDRESS"], flags, None, None)
        self.bus.set_exit_on_close(False)
        there = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(there,), daemon=True)
        self._thread.start()
        assert there.wait(10)
        answer = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                           GLib.Variant("(su)", (name, 4)))  # 4: do not queue
        assert answer == (1,), f"somebody has the name {name} already"

    def leave(self):
        """Ends it; a second time is nothing."""
        if self._thread.is_alive():
            self._speaks.set()
            self.bus.close_sync(None)
            self._loop.quit()
            self._thread.join()

    def fall_silent(self):
        """From now on nothing that is called or asked is answered."""
        self._silent = []
        self._speaks.clear()

    def speak(self):
        """Answers all that was called, and goes on."""
        calls, self._silent = self._silent, None
        self._speaks.set()
        for call in calls:
            self._context.invoke_full(GLib.PRIORITY_DEFAULT, lambda call: self._answer(*call), call)

    def silently_called(self):
        """The names of the methods that wait for an answer."""
        return [method for method, _, _ in self._silent or []]

    def emit(self, signal, arguments):
        self.bus.emit_signal(None, self.path, self._interface.name, signal, arguments)
        self.bus.flush_sync(None)

    def call(self, name, path, interface, method, arguments=None):
        """Calls somebody else, and returns the answer."""
        return self.bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 10_000,
                                  None).unpack()

    def property_of(self, name, path, interface, key):
        return self.call(name, path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, key)))[0]

    def _serve(self, there):
        self._context.push_thread_default()
        self.bus.register_object(self.path, self._interface, self._called, self._asked, None)
        there.set()
        self._loop.run()
        self._context.pop_thread_default()

    def _called(self, _bus, sender, _path, _interface, method, arguments, invocation):
        self.sender = sender
        call = (method, arguments, invocation)
        if self._silent is None:
            self._answer(*call)
        else:
            self._silent.append(call)

    def _answer(self, method, arguments, invocation):
        answer = getattr(self, method)(*arguments.unpack())
        if isinstance(answer, Descriptor):
            invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), answer.as_list())
        elif isinstance(answer, Refusal):
            invocation.return_dbus_error(answer.name, "refused by the test")
        else:
            invocation.return_value(answer)

    def _asked(self, _bus, _sender, _path, _interface, key):
        self._speaks.wait()
        return getattr(self, key)


@dataclasses.dataclass
class Refusal:
    """An answer that is an error."""
    name: str


@dataclasses.dataclass
class Descriptor:
    """An answer that is a file descriptor, which this end gives away."""
    number: int

    def as_list(self):
        return Gio.UnixFDList.new_from_array([self.number])  # which owns it from here on
