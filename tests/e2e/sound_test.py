#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is really heard of the tones, and what happens where nothing can be.

    scripts/headless-session scripts/null-audio sound_test.py BUILD/bin/unknot_service_probe
"""
import array
import math
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import unittest

from desktop import wait_for
from probe import Probe

PROGRAM = sys.argv[1]
NULL_AUDIO = pathlib.Path(__file__).parents[2] / "scripts" / "null-audio"
RATE = 48_000
PART = RATE // 20  # 50 ms
AUDIBLE = 150      # of 32767
G4, C5, E5, G5 = 392.00, 523.25, 659.26, 783.99
CANDIDATES = (349.23, G4, 440.00, C5, 587.33, E5, 698.46, G5, 880.00, 1046.50)


def pactl(*arguments):
    return subprocess.run(["pactl", *arguments], check=True, capture_output=True, text=True).stdout


def amplitude_at(hertz, samples):
    angles = [2 * math.pi * hertz * i / RATE for i in range(len(samples))]
    return 2 / len(samples) * math.hypot(sum(sample * math.cos(angle) for sample, angle in zip(samples, angles)),
                                         sum(sample * math.sin(angle) for sample, angle in zip(samples, angles)))


class Recording:
    """All that is played meanwhile."""

    def __enter__(self):
        self._file = tempfile.TemporaryFile()
        self._parec = subprocess.Popen(["parec", "--device=heard.monitor", "--format=s16le", f"--rate={RATE}",
                                        "--channels=1", "--latency-msec=20"], stdout=self._file)
        # The first bytes come when it really records.
        wait_for("the recording", lambda: os.fstat(self._file.fileno()).st_size)
        return self

    def __exit__(self, *_):
        time.sleep(0.3)  # what is under way
        self._parec.terminate()
        self._parec.wait()
        self._file.seek(0)
        content = self._file.read()
        self._file.close()
        samples = array.array("h", content[:len(content) // 2 * 2])
        loud = [i for i, sample in enumerate(samples) if abs(sample) > AUDIBLE]
        self.samples = samples[loud[0]:loud[-1] + 1] if loud else samples[:0]

    def seconds(self):
        """From the first to the last that can be heard."""
        return len(self.samples) / RATE

    def peak(self):
        return max(map(abs, self.samples))

    def notes(self):
        """The note that is loudest in each 50 ms, without repetitions."""
        found = []
        for at in range(0, len(self.samples) - PART, PART):
            part = self.samples[at:at + PART]
            loudest = max(CANDIDATES, key=lambda hertz: amplitude_at(hertz, part))
            found += [loudest] if found[-1:] != [loudest] else []
        return found


class Sound(unittest.TestCase):
    def start(self, **environment):
        self.probe = Probe(PROGRAM, **environment)
        self.addCleanup(self.probe.stop)  # which sees that it did not crash
        return self.probe

    def play(self, what):
        self.probe.tell("play " + what)
        self.probe.ping()

    def play_to_the_end(self, what):
        self.play(what)
        wait_for("the tone", self.is_playing)
        wait_for("the device to be let go", lambda: not self.is_playing())

    def wait_available(self, expected):
        def is_so():
            self.probe.tell("sound")
            wait_for("an answer", lambda: self.probe.said and self.probe.said[-1][0] == "sound")
            return self.probe.said.pop()[1] == expected
        wait_for(f"sound: {expected}", is_so)

    @staticmethod
    def is_playing(*arguments):
        return pactl(*arguments, "list", "short", "sink-inputs").strip() != ""

    def test_time_up(self):
        self.start()
        with Recording() as heard:
            self.play_to_the_end("time up")
        self.assertEqual(heard.notes(), [C5, E5, G5])
        self.assertAlmostEqual(heard.seconds(), 1.3, delta=0.15)
        self.assertTrue(10_000 < heard.peak() < 17_000, heard.peak())
        self.wait_available(True)

    def test_reminder(self):
        self.start()
        with Recording() as heard:
            self.play_to_the_end("reminder")
        self.assertEqual(heard.notes(), [G4, C5])
        self.assertAlmostEqual(heard.seconds(), 0.9, delta=0.15)
        self.assertTrue(2_000 < heard.peak() < 6_000, heard.peak())

    def test_stopped(self):
        self.start()
        with Recording() as heard:
            self.play("time up")
            wait_for("the tone", self.is_playing)
            self.probe.tell("stop sound")
            wait_for("silence", lambda: not self.is_playing())
        self.assertNotIn(G5, heard.notes())

    def test_a_tone_takes_the_place_of_the_one_before(self):
        self.start()
        with Recording() as heard:
            self.play("time up")
            wait_for("the tone", self.is_playing)
            self.play_to_the_end("reminder")
        self.assertEqual(heard.notes()[-2:], [G4, C5])
        self.assertNotIn(G5, heard.notes())

    def test_the_device_is_unplugged_and_plugged_in_again(self):
        self.start()
        self.play("time up")
        wait_for("the tone", self.is_playing)
        pactl("unload-module", "module-null-sink")
        try:
            self.probe.ping()
            self.probe.wait("unavailable")
            self.play("time up")
            self.wait_available(False)
        finally:
            pactl("load-module", "module-null-sink", "sink_name=heard", f"rate={RATE}", "norewinds=1")
            pactl("set-default-sink", "heard")
        self.assertEqual(self.probe.said, [], "said once")
        self.play("time up")
        self.wait_available(True)
        wait_for("the tone", self.is_playing)

    def test_the_sound_server_ends_while_it_plays(self):
        with tempfile.TemporaryDirectory() as folder:
            server = subprocess.Popen([NULL_AUDIO, "sh", "-c", "echo; cat"], stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, env=dict(os.environ, XDG_RUNTIME_DIR=folder))
            self.assertEqual(server.stdout.readline(), b"\n", "it plays")
            self.start(PULSE_SERVER=f"unix:{folder}/pulse/native")
            self.play("time up")
            wait_for("the tone", lambda: self.is_playing(f"--server={folder}/pulse/native"))
            server.communicate()
            self.probe.ping()
            self.probe.wait("unavailable")
            self.play("time up")
            self.wait_available(False)

    def test_no_sound_server(self):
        self.start(PULSE_SERVER="unix:/nowhere/sound")
        self.play("time up")
        self.probe.wait("unavailable", seconds=2)
        self.play("time up")
        self.wait_available(False)
        self.assertEqual(self.probe.said, [], "said once")

    def test_a_sound_server_that_does_not_answer_holds_nobody(self):
        with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
            server.bind(folder + "/stuck")
            server.listen()
            self.start(PULSE_SERVER=f"unix:{folder}/stuck")
            self.play("time up")
            self.assertEqual(self.probe.said, [])
            self.probe.wait("unavailable", seconds=5)
            self.play("time up")
            self.probe.tell("stop sound")
            self.probe.ping()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
