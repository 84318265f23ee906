// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_sources.hpp"

#include <set>

namespace unknot {

namespace {

using Names = std::set<SourceId>;

template <class List, class Ids>
void addSources(Names& names, const List& list, const Ids& ids) {
    for (const auto& id : ids)
        if (const auto* item = list.find(id))
            names.insert(item->sources.begin(), item->sources.end());
}

Names namesOfSigns(const DoctorReport& report, const RedFlags& flags) {
    std::set<SignId> signs;
    for (const Episode& episode : report.episodes)
        for (const Screening& screening : episode.screenings)
            for (const SignAnswer& answer : screening.answers)
                signs.insert(answer.sign);
    Names names;
    addSources(names, flags, signs);
    return names;
}

Names namesOfLists(const DoctorReport& report, const JournalLists& lists) {
    std::set<TriggerId> triggers;
    std::set<ImpactId> impacts;
    std::set<MeasureId> measures;
    std::set<RiskFactorId> risks;
    for (const Episode& episode : report.episodes) {
        triggers.insert(episode.triggers.begin(), episode.triggers.end());
        impacts.insert(episode.impacts.begin(), episode.impacts.end());
        risks.insert(episode.riskFactors.begin(), episode.riskFactors.end());
        for (const Tried& one : episode.tried)
            measures.insert(one.measure);
    }
    Names names;
    addSources(names, lists.triggers, triggers);
    addSources(names, lists.impacts, impacts);
    addSources(names, lists.measures, measures);
    addSources(names, lists.riskFactors, risks);
    return names;
}

std::vector<const Source*> named(const Names& names, const Content& content) {
    std::vector<const Source*> sources;
    for (const Source& source : content.sources)
        if (source.kind != SourceKind::app && names.contains(source.id))
            sources.push_back(&source);
    return sources;
}

} // namespace

ReportSources reportSourcesOf(const DoctorReport& report, const Content& content) {
    return {.signs = named(namesOfSigns(report, content.redFlags), content),
        .lists = named(namesOfLists(report, content.journal), content)};
}

} // namespace unknot
