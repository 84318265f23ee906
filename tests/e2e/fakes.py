# SPDX-License-Identifier: GPL-3.0-or-later
"""Desktop services that are not there in a test: a bus of one's own, notifications, logind, a tray.

Each fake runs in a thread with a GLib main context of its own, so a test may wait for anything it likes. Where
nothing else is said a fake lives on the session bus that scripts/headless-session made:

    notifications = FakeNotifications()
    self.addCleanup(notifications.leave)
    unknot = Unknot(PROGRAM)
    notice = wait_for("a notice", lambda: notifications.standing and notifications.standing[-1])
    notifications.invoke(notice.id, "snooze")

logind is looked for on the system bus, so a program has to be told of another one:

    bus = PrivateBus()
    self.addCleanup(bus.close)
    logind = FakeLogind(bus.address)
    self.addCleanup(logind.leave)
    os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = bus.address   # before the program starts
    logind.sleep(); logind.wake()

FakeTray is a StatusNotifierWatcher: click() and choose() do what a person does at the icon.

leave() ends a fake as a crash would: its name is free at once, and another one may take it.
"""
import dataclasses
import os
import pathlib
import select
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


@dataclasses.dataclass
class Notice:
    """One call of Notify."""
    program: str
    replaces: int
    icon: str
    title: str
    body: str
    actions: dict
    hints: dict
    timeout_ms: int
    id: int


class FakeNotifications(Fake):
    """What shows notifications on a desktop."""

    XML = """<node><interface name="org.freedesktop.Notifications">
    <method name="GetCapabilities"><arg type="as" direction="out"/></method>
    <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
      <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
    <method name="CloseNotification"><arg type="u" direction="in"/></method>
    <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
    <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
    </interface></node>"""

    def __init__(self, capabilities=("body", "body-markup", "actions"), address=None, first_id=1):
        self.capabilities = capabilities
        self.asked = 0          # how often for the capabilities
        self.notices = []       # every Notify, in turn
        self.standing = []      # what somebody sees now, oldest first
        self._next_id = first_id
        super().__init__("org.freedesktop.Notifications", "/org/freedesktop/Notifications", self.XML, address)

    def invoke(self, number, action):
        """Somebody presses that button; "default" is the notification itself. It goes, as with real ones."""
        self.emit("ActionInvoked", GLib.Variant("(us)", (number, action)))
        self.close(number)

    def close(self, number, reason=2):
        """Somebody closes it (2), or its time is over (1)."""
        self.standing = [notice for notice in self.standing if notice.id != number]
        self.emit("NotificationClosed", GLib.Variant("(uu)", (number, reason)))

    def GetCapabilities(self):
        self.asked += 1
        return GLib.Variant("(as)", (self.capabilities,))

    def Notify(self, program, replaces, icon, title, body, actions, hints, timeout_ms):
        number = replaces
        if number == 0:
            number, self._next_id = self._next_id, self._next_id + 1
        notice = Notice(program, replaces, icon, title, body, dict(zip(actions[::2], actions[1::2])), hints, timeout_ms,
                        number)
        self.standing = [one for one in self.standing if one.id != number] + [notice]
        self.notices.append(notice)
        return GLib.Variant("(u)", (number,))

    def CloseNotification(self, number):
        self.close(number, 3)


@dataclasses.dataclass
class Hold:
    """One call of Inhibit."""
    what: str
    who: str
    why: str
    mode: str
    _pipe: int

    def is_released(self):
        return bool(select.select([self._pipe], [], [], 0)[0])


class FakeLogind(Fake):
    """What announces sleep, on a bus that the program takes for the system's."""

    XML = """<node><interface name="org.freedesktop.login1.Manager">
    <method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="h" direction="out"/></method>
    <signal name="PrepareForSleep"><arg type="b"/></signal>
    </interface></node>"""

    def __init__(self, address, refuses=False):
        self.holds = []         # every Inhibit, in turn
        self._refuses = refuses
        super().__init__("org.freedesktop.login1", "/org/freedesktop/login1", self.XML, address)

    def sleep(self):
        """Announces it; a real one waits until every hold is released."""
        self.emit("PrepareForSleep", GLib.Variant("(b)", (True,)))

    def wake(self):
        self.emit("PrepareForSleep", GLib.Variant("(b)", (False,)))

    def Inhibit(self, what, who, why, mode):
        if self._refuses:
            return Refusal("org.freedesktop.DBus.Error.AccessDenied")
        ours, theirs = os.pipe()
        self.holds.append(Hold(what, who, why, mode, ours))
        return Descriptor(theirs)


class FakeTray(Fake):
    """The tray of a desktop, and the panel that shows it."""

    XML = """<node><interface name="org.kde.StatusNotifierWatcher">
    <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
    <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
    <property name="ProtocolVersion" type="i" access="read"/>
    <signal name="StatusNotifierHostRegistered"/>
    <signal name="StatusNotifierHostUnregistered"/>
    </interface></node>"""
    ITEM = "org.kde.StatusNotifierItem"
    MENU = "com.canonical.dbusmenu"
    ProtocolVersion = GLib.Variant("i", 0)

    def __init__(self, has_panel=True, address=None):
        self.IsStatusNotifierHostRegistered = GLib.Variant("b", has_panel)
        self.items = []         # the names on the bus of what is to be shown
        super().__init__("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", self.XML, address)

    def set_panel(self, has_panel):
        """A panel that shows the icons comes or goes."""
        self.IsStatusNotifierHostRegistered = GLib.Variant("b", has_panel)
        self.emit("StatusNotifierHostRegistered" if has_panel else "StatusNotifierHostUnregistered", None)

    def click(self):
        self.call(self.items[-1], "/StatusNotifierItem", self.ITEM, "Activate", GLib.Variant("(ii)", (0, 0)))

    def text(self):
        """What is told about the icon."""
        _, _, title, text = self.property_of(self.items[-1], "/StatusNotifierItem", self.ITEM, "ToolTip")
        return title or text

    def menu(self):
        """The entries of its menu: their texts, and the numbers to choose them by."""
        path = self.property_of(self.items[-1], "/StatusNotifierItem", self.ITEM, "Menu")
        _, (_, _, entries) = self.call(self.items[-1], path, self.MENU, "GetLayout",
                                       GLib.Variant("(iias)", (0, -1, [])))
        return {properties["label"]: number for number, properties, _ in entries if "label" in properties}

    def choose(self, text):
        path = self.property_of(self.items[-1], "/StatusNotifierItem", self.ITEM, "Menu")
        self.call(self.items[-1], path, self.MENU, "Event",
                  GLib.Variant("(isvu)", (self.menu()[text], "clicked", GLib.Variant("s", ""), 0)))

    def RegisterStatusNotifierItem(self, name):
        self.items.append(name)
