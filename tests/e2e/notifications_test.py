#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What reaches the desktop's notifications, and what comes back from them.

    scripts/headless-session notifications_test.py BUILD/bin/unknot_service_probe
"""
import sys
import unittest

from desktop import wait_for
from fakes import FakeNotifications, PrivateBus
from probe import ServiceTest

ACTIONS = [["default", "Open"], ["done", "I took it off"], ["snooze", "In 5 minutes"]]
NORMAL, CRITICAL = 1, 2


class NotificationsTest(ServiceTest):
    def setUp(self):
        self.bus = self.start_bus()

    def start_service(self, **how):
        return self.enter(FakeNotifications(address=self.bus, **how))

    def start(self, **how):
        service = self.start_service(**how)
        return service, self.start_probe(self.bus)

    def show(self, probe, topic="cold", title="Time is up", body="Take it off now.", urgency=NORMAL, actions=ACTIONS):
        probe.tell("show", topic, title, body, urgency, actions)

    def test_a_notice_and_what_its_buttons_say(self):
        service, probe = self.start()
        self.show(probe, urgency=CRITICAL)
        probe.wait("shown", "cold")
        notice, = service.notices
        self.assertEqual((notice.program, notice.icon, notice.replaces), ("Unknot", "org.unknot.Unknot", 0))
        self.assertEqual((notice.title, notice.body), ("Time is up", "Take it off now."))
        self.assertEqual(notice.actions, dict(ACTIONS))
        self.assertEqual(notice.hints, {"desktop-entry": "org.unknot.Unknot", "urgency": CRITICAL})
        self.assertEqual(notice.timeout_ms, 0, "what is critical never goes by itself")
        service.invoke(notice.id, "snooze")
        probe.wait("chosen", "cold", "snooze")
        # A service is heard in its order: once a later button is told, that the first notice went is known, too.
        self.show(probe, topic="heat")
        probe.wait("shown", "heat")
        service.invoke(service.notices[-1].id, "done")
        probe.wait("chosen", "heat", "done")
        self.show(probe)
        probe.wait("shown", "cold")
        self.assertEqual((service.notices[-1].replaces, service.notices[-1].timeout_ms), (0, -1))
        service.invoke(service.notices[-1].id, "default")
        probe.wait("chosen", "cold", "default")
        self.assertEqual(service.asked, 1)

    def test_a_topic_has_one_notice(self):
        service, probe = self.start()
        self.show(probe)
        probe.wait("shown", "cold")
        self.show(probe, topic="heat", title="Warm enough")
        probe.wait("shown", "heat")
        self.show(probe, title="Time was up 2 minutes ago")
        probe.wait("shown", "cold")
        self.assertEqual([notice.title for notice in service.standing], ["Warm enough", "Time was up 2 minutes ago"])
        service.invoke(service.standing[0].id, "done")
        probe.wait("chosen", "heat", "done")

    def test_shown_again_before_the_service_answered(self):
        service, probe = self.start()
        service.fall_silent()
        for title in ("one", "two"):
            self.show(probe, title=title)
        wait_for("the first question", lambda: service.silently_called() == ["GetCapabilities"])
        service.speak()
        probe.wait("shown", "cold")
        self.assertEqual([notice.title for notice in service.notices], ["two"])

        service.fall_silent()
        for title in ("three", "four", "five"):
            self.show(probe, title=title)
        probe.ping()
        wait_for("the notice", lambda: service.silently_called() == ["Notify"])
        service.speak()
        probe.wait("shown", "cold")
        self.assertEqual([notice.title for notice in service.notices], ["two", "three", "five"])
        self.assertEqual([notice.title for notice in service.standing], ["five"])
        probe.ping()
        self.assertEqual(probe.said, [])

    def test_the_same_in_other_words(self):
        service, probe = self.start()
        self.show(probe)
        probe.wait("shown", "cold")
        self.show(probe, topic="heat", title="Warm enough")
        probe.wait("shown", "heat")
        service.close(2)
        for topic in ("cold", "heat", "never shown"):
            probe.tell("reword", topic, "Die Zeit ist um", "", NORMAL, [["done", "Erledigt"]])
        probe.wait("shown", "cold")
        probe.ping()
        notice, = service.standing
        self.assertEqual((notice.id, notice.replaces, notice.title), (1, 1, "Die Zeit ist um"))
        self.assertEqual(len(service.notices), 3, "what was closed does not come again")
        service.invoke(1, "done")
        probe.wait("chosen", "cold", "done")

    def test_closed(self):
        service, probe = self.start()
        self.show(probe)
        probe.wait("shown", "cold")
        probe.tell("close", "cold")
        probe.tell("close", "never shown")
        wait_for("an empty screen", lambda: not service.standing)
        self.show(probe)
        probe.wait("shown", "cold")
        self.assertEqual(service.notices[-1].replaces, 0)

    def test_closed_before_the_service_answered(self):
        service, probe = self.start()
        service.fall_silent()
        self.show(probe)
        probe.tell("close", "cold")
        self.show(probe, topic="heat")
        wait_for("the question", service.silently_called)
        service.speak()
        probe.wait("shown", "heat")
        self.assertEqual(len(service.notices), 1, "what was closed in time is never sent")

        service.fall_silent()
        self.show(probe)
        wait_for("the notice", service.silently_called)
        probe.tell("close", "cold")
        probe.ping()
        service.speak()
        wait_for("it to come and go", lambda: len(service.notices) == 2 and len(service.standing) == 1)
        self.assertEqual(probe.said, [])

    def test_closed_and_shown_again_before_the_service_answered(self):
        service, probe = self.start()
        self.show(probe, topic="heat")
        probe.wait("shown", "heat")
        service.fall_silent()
        self.show(probe, title="one")
        wait_for("the notice", service.silently_called)
        probe.tell("close", "cold")
        self.show(probe, title="two")
        probe.ping()
        service.speak()
        probe.wait("shown", "cold")
        self.assertEqual([notice.title for notice in service.standing], ["Time is up", "two"])

    def test_closed_by_somebody(self):
        service, probe = self.start()
        self.show(probe)
        probe.wait("shown", "cold")
        service.close(1)
        # An answer that comes after it: then it was heard.
        self.show(probe, topic="heat")
        probe.wait("shown", "heat")
        self.show(probe)
        probe.wait("shown", "cold")
        self.assertEqual(service.notices[-1].replaces, 0)

    def test_only_what_the_service_can(self):
        body = "Colder than <15 °C> & wet"
        for capabilities, shown, actions in ((["body", "body-markup"], "Colder than &lt;15 °C&gt; &amp; wet", {}),
                                             (["body", "actions"], body, dict(ACTIONS)), ([], body, {})):
            with self.subTest(capabilities=capabilities):
                service, probe = self.start(capabilities=capabilities)
                self.show(probe, title="<b>", body=body)
                probe.wait("shown", "cold")
                notice, = service.notices
                self.assertEqual((notice.title, notice.body, notice.actions), ("<b>", shown, actions))
                service.leave()

    def test_no_service_and_one_that_comes_later(self):
        probe = self.start_probe(self.bus)
        for topic in ("cold", "heat"):
            self.show(probe, topic=topic)
            probe.wait("missing", topic, seconds=1.5)
        service = self.start_service()
        self.show(probe)
        probe.wait("shown", "cold")
        self.assertEqual(len(service.standing), 1)
        self.assertEqual(probe.said, [])

    def test_no_bus(self):
        probe = self.start_probe()
        self.show(probe)
        probe.wait("missing", "cold", seconds=1.5)
        probe.tell("close", "cold")
        probe.ping()
        self.assertEqual(probe.said, [])

    def test_the_bus_goes_away(self):
        bus = PrivateBus()
        service = self.enter(FakeNotifications(address=bus.address))
        probe = self.start_probe(bus.address)
        self.show(probe)
        probe.wait("shown", "cold")
        service.leave()
        bus.close()
        self.show(probe)
        probe.wait("missing", "cold")

    def test_a_service_that_restarts(self):
        service, probe = self.start()
        self.show(probe)
        probe.wait("shown", "cold")
        service.leave()
        # Its first notice has the id that ours had before.
        service = self.start_service(capabilities=["body"])
        self.show(probe, topic="heat", title="Warm enough")
        probe.wait("shown", "heat")
        self.show(probe)
        probe.wait("shown", "cold")
        self.assertEqual([(notice.replaces, notice.title, notice.actions) for notice in service.notices],
                         [(0, "Warm enough", {}), (0, "Time is up", {})])
        probe.tell("close", "heat")
        wait_for("one notice", lambda: [notice.title for notice in service.standing] == ["Time is up"])

    def test_a_service_that_ends_while_it_is_asked(self):
        service, probe = self.start()
        for topic in ("cold", "heat"):
            service.fall_silent()
            self.show(probe, topic=topic)
            wait_for("a call", service.silently_called)
            service.leave()
            probe.wait("missing", topic, seconds=1.5)
            service = self.start_service()
            self.show(probe, topic=topic)
            probe.wait("shown", topic)

    def test_a_service_that_is_slow(self):
        service, probe = self.start()
        service.fall_silent()
        self.show(probe)
        probe.ping()
        probe.wait("missing", "cold", seconds=6)
        service.speak()
        probe.wait("shown", "cold")
        notice, = service.notices
        service.invoke(notice.id, "done")
        probe.wait("chosen", "cold", "done")

        service.fall_silent()
        self.show(probe)
        probe.wait("missing", "cold", seconds=6)
        probe.tell("close", "cold")
        probe.ping()
        service.speak()
        wait_for("it to come and go", lambda: len(service.notices) == 2 and not service.standing)
        self.assertEqual(probe.said, [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
