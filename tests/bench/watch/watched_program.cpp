// SPDX-License-Identifier: GPL-3.0-or-later
#include "watched_program.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string_view>
#include <thread>

#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xcb/damage.h>
#include <xcb/xtest.h>

namespace unknot::bench {

namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;
using std::chrono::steady_clock;

constexpr auto kPatience = 20s;

[[noreturn]] void giveUp(const char* why) {
    std::fprintf(stderr, "not measured: %s\n", why);
    std::exit(1);
}

template <class Reply>
std::unique_ptr<Reply, decltype(&std::free)> held(Reply* reply) {
    if (!reply)
        giveUp("the X server refused");
    return {reply, &std::free};
}

/// In nanoseconds, where utime and stime of /proc count in ticks of 10 ms.
nanoseconds cpuOf(pid_t pid) {
    clockid_t clock{};
    timespec used{};
    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) != 0)
        giveUp("the program has ended");
    return std::chrono::seconds(used.tv_sec) + nanoseconds(used.tv_nsec);
}

} // namespace

WatchedProgram::WatchedProgram(char** command) : m_x(xcb_connect(nullptr, nullptr)) {
    if (xcb_connection_has_error(m_x))
        giveUp("there is no X server");
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_x)).data->root;
    const auto* damage = xcb_get_extension_data(m_x, &xcb_damage_id);
    if (!damage || !damage->present)
        giveUp("the X server has no DAMAGE");
    m_damageEvent = std::uint8_t(damage->first_event + XCB_DAMAGE_NOTIFY);
    held(xcb_damage_query_version_reply(m_x, xcb_damage_query_version(m_x, 1, 1), nullptr));
    const std::uint32_t events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_x, m_root, XCB_CW_EVENT_MASK, &events);
    // A round trip, so that no window can appear unseen.
    held(xcb_get_input_focus_reply(m_x, xcb_get_input_focus(m_x), nullptr));
    m_started = steady_clock::now();
    if (posix_spawnp(&m_pid, command[0], nullptr, nullptr, command, environ) != 0)
        giveUp("the program does not start");
}

WatchedProgram::~WatchedProgram() {
    kill(m_pid, SIGTERM);
    waitpid(m_pid, nullptr, 0);
    xcb_disconnect(m_x);
}

void WatchedProgram::follow(xcb_window_t window) {
    const std::uint32_t events = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_x, window, XCB_CW_EVENT_MASK, &events);
    xcb_damage_create(m_x, xcb_generate_id(m_x), window, XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
    xcb_flush(m_x);
}

std::optional<Painting> WatchedProgram::take(const xcb_generic_event_t& event, SteadyTime at) {
    const int type = event.response_type & 0x7f;
    if (type == XCB_CREATE_NOTIFY) {
        const auto& created = reinterpret_cast<const xcb_create_notify_event_t&>(event);
        // The window manager's frames are override-redirect; the program's window is not.
        if (!m_window && !created.override_redirect)
            follow(created.window);
    } else if (type == XCB_MAP_NOTIFY) {
        const auto& mapped = reinterpret_cast<const xcb_map_notify_event_t&>(event);
        const bool isFollowed = mapped.event == mapped.window;
        if (!m_window && isFollowed) {
            m_window = mapped.window;
            m_mapped = at;
        }
    } else if (type == m_damageEvent) {
        const auto& damage = reinterpret_cast<const xcb_damage_notify_event_t&>(event);
        const xcb_rectangle_t& area = damage.area;
        if (damage.drawable == m_window)
            return Painting{{area.x, area.y, area.width, area.height}, at};
    }
    return std::nullopt;
}

std::optional<Painting> WatchedProgram::nextPainting(SteadyTime deadline) {
    while (true) {
        while (xcb_generic_event_t* event = xcb_poll_for_event(m_x)) {
            const auto owned = held(event);
            if (const auto painting = take(*event, steady_clock::now()))
                return painting;
        }
        if (xcb_connection_has_error(m_x))
            giveUp("the X server has gone");
        const auto left = deadline - steady_clock::now();
        if (left <= 0ns)
            return std::nullopt;
        pollfd waited{.fd = xcb_get_file_descriptor(m_x), .events = POLLIN, .revents = 0};
        poll(&waited, 1, int(std::chrono::ceil<std::chrono::milliseconds>(left).count()));
    }
}

FirstPaint WatchedProgram::waitForFirstPaint() {
    const auto deadline = m_started + kPatience;
    Part box;
    while (const auto painting = nextPainting(deadline)) {
        const nanoseconds cpu = cpuOf(m_pid);
        box.width = std::max(box.width, painting->part.x + painting->part.width);
        box.height = std::max(box.height, painting->part.y + painting->part.height);
        const Part all = whole();
        if (box.width >= all.width && box.height >= all.height)
            return {m_mapped - m_started, painting->at - m_started, cpu};
    }
    giveUp("no window was painted");
}

void WatchedProgram::waitForFocus() {
    for (const auto deadline = steady_clock::now() + kPatience; steady_clock::now() < deadline;) {
        const auto focus = held(xcb_get_input_focus_reply(m_x, xcb_get_input_focus(m_x), nullptr));
        if (focus->focus == m_window)
            return;
        std::this_thread::sleep_for(10ms);
    }
    giveUp("the window got no focus");
}

xcb_keycode_t WatchedProgram::codeOf(xcb_keysym_t key) {
    const xcb_setup_t* setup = xcb_get_setup(m_x);
    const auto count = std::uint8_t(setup->max_keycode - setup->min_keycode + 1);
    const auto map = held(xcb_get_keyboard_mapping_reply(
        m_x, xcb_get_keyboard_mapping(m_x, setup->min_keycode, count), nullptr));
    const xcb_keysym_t* keys = xcb_get_keyboard_mapping_keysyms(map.get());
    for (int code = 0; code < count; ++code)
        if (keys[code * map->keysyms_per_keycode] == key)
            return xcb_keycode_t(setup->min_keycode + code);
    giveUp("the keyboard has no such key");
}

SteadyTime WatchedProgram::press(xcb_keysym_t key) {
    const xcb_keycode_t code = codeOf(key);
    const SteadyTime pressed = steady_clock::now();
    xcb_test_fake_input(m_x, XCB_KEY_PRESS, code, XCB_CURRENT_TIME, m_root, 0, 0, 0);
    xcb_test_fake_input(m_x, XCB_KEY_RELEASE, code, XCB_CURRENT_TIME, m_root, 0, 0, 0);
    xcb_flush(m_x);
    return pressed;
}

Part WatchedProgram::whole() {
    const auto size = held(xcb_get_geometry_reply(m_x, xcb_get_geometry(m_x, m_window), nullptr));
    return {0, 0, size->width, size->height};
}

std::uint64_t WatchedProgram::pictureOf(const Part& part) {
    const auto image = held(xcb_get_image_reply(m_x,
        xcb_get_image(m_x, XCB_IMAGE_FORMAT_Z_PIXMAP, m_window, std::int16_t(part.x), std::int16_t(part.y),
            std::uint16_t(part.width), std::uint16_t(part.height), ~0u),
        nullptr));
    const std::string_view bytes(reinterpret_cast<const char*>(xcb_get_image_data(image.get())),
        std::size_t(xcb_get_image_data_length(image.get())));
    return std::hash<std::string_view>()(bytes);
}

} // namespace unknot::bench
