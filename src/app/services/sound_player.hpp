// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtPlugin>

#include <cstdint>
#include <functional>
#include <vector>

namespace unknot {

/// What the plugin unknot_sound does: plays samples on the machine's own sound device. One thread uses it,
/// which has an event loop; that thread may be made to wait by the sound server.
class SoundPlayer {
public:
    virtual ~SoundPlayer() = default;

    /// Plays one channel, instead of what is playing. False: there is nothing to play it on.
    [[nodiscard]] virtual bool play(const std::vector<std::int16_t>& samples, int rate) = 0;
    virtual void stop() = 0;
    /// Who is told when what was begun cannot be played to its end.
    virtual void onFailure(std::function<void()> tell) = 0;
};

} // namespace unknot

#define UNKNOT_SOUND_PLAYER "org.unknot.Unknot.SoundPlayer/1"
Q_DECLARE_INTERFACE(unknot::SoundPlayer, UNKNOT_SOUND_PLAYER)
