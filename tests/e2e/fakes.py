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
import select

from gi.repository import GLib

from fake_bus import Descriptor, Fake, PrivateBus, Refusal  # noqa: F401 (PrivateBus is for the tests)


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
