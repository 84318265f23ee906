// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/report/doctor_report.hpp"

namespace unknot {

/// The report's entries as an HL7 FHIR R4 Bundle (type collection) in JSON: a Patient, a Condition for each
/// entry, an Observation for each reading, a MedicationStatement for each medicine, a QuestionnaireResponse
/// for each screening. docs/fhir-mapping.md has the whole mapping and what it cannot say. Texts are as they
/// were entered but for control characters, which FHIR forbids. A pure function.
[[nodiscard]] std::string fhirBundleOf(const DoctorReport& report, const Content& content);

} // namespace unknot
