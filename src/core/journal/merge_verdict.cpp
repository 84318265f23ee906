// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/whole_journal.hpp"

namespace unknot {

namespace {

template <class Value>
bool isSame(const Value& a, const Value& b) {
    return a == b;
}

bool isSame(TimerRun a, const TimerRun& b) {
    if (a.status == RunStatus::ended && b.status == RunStatus::ended)
        a.clock = b.clock;
    return a == b;
}

template <class Value>
MergeVerdict verdict(const Value* stored, const Value& incoming) {
    if (!faultsOf(incoming).empty())
        return MergeVerdict::invalid;
    if (!stored)
        return MergeVerdict::taken;
    if (isSame(*stored, incoming))
        return MergeVerdict::same;
    return incoming.changedAt > stored->changedAt ? MergeVerdict::replaced : MergeVerdict::older;
}

} // namespace

MergeVerdict verdictOn(const Episode* stored, const Episode& incoming) {
    return verdict(stored, incoming);
}

MergeVerdict verdictOn(const TimerRun* stored, const TimerRun& incoming) {
    return verdict(stored, incoming);
}

MergeVerdict verdictOn(const KeptReminder* stored, const KeptReminder& incoming) {
    return verdict(stored, incoming);
}

MergeVerdict verdictOn(const OwnTimer* stored, const OwnTimer& incoming) {
    return verdict(stored, incoming);
}

MergeVerdict verdictOn(const Activity* stored, const Activity& incoming) {
    return verdict(stored, incoming);
}

MergeVerdict verdictOn(const NotedMoment* stored, const NotedMoment& incoming) {
    return verdict(stored, incoming);
}

} // namespace unknot
