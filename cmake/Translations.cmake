# SPDX-License-Identifier: GPL-3.0-or-later
# The program's own words in other languages: resources/i18n/unknot_CODE.ts, made by scripts/translations.

# Qt's own package of these tools brings more than is needed here; lrelease alone does it.
get_target_property(qmake Qt6::qmake IMPORTED_LOCATION)
get_filename_component(qt_tools ${qmake} DIRECTORY)
find_program(UNKNOT_LRELEASE NAMES lrelease6 lrelease-qt6 lrelease HINTS ${qt_tools} /usr/lib/qt6/bin REQUIRED)
find_program(UNKNOT_LUPDATE NAMES lupdate6 lupdate-qt6 lupdate HINTS ${qt_tools} /usr/lib/qt6/bin REQUIRED)

file(GLOB UNKNOT_TS_FILES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/i18n/unknot_*.ts)
set(UNKNOT_TRANSLATIONS_QRC ${CMAKE_BINARY_DIR}/generated/i18n/translations.qrc)
set(UNKNOT_QM_FILES)
set(qrc "<RCC>\n  <qresource prefix=\"/i18n\">\n")
foreach(ts IN LISTS UNKNOT_TS_FILES)
  get_filename_component(name ${ts} NAME_WE)
  set(qm ${CMAKE_BINARY_DIR}/generated/i18n/${name}.qm)
  # What a translator marked as unfinished counts: better than English, and seen while it is worked on.
  add_custom_command(OUTPUT ${qm}
    COMMAND ${UNKNOT_LRELEASE} -silent ${ts} -qm ${qm}
    DEPENDS ${ts}
    VERBATIM)
  list(APPEND UNKNOT_QM_FILES ${qm})
  string(APPEND qrc "    <file>${name}.qm</file>\n")
endforeach()
file(CONFIGURE OUTPUT ${UNKNOT_TRANSLATIONS_QRC} CONTENT "${qrc}  </qresource>\n</RCC>\n" @ONLY)
add_custom_target(unknot_translations DEPENDS ${UNKNOT_QM_FILES})

# unknot_embed_translations(TARGET): its program finds them in :/i18n.
function(unknot_embed_translations target)
  target_sources(${target} PRIVATE ${UNKNOT_TRANSLATIONS_QRC})
  set_property(TARGET ${target} APPEND PROPERTY AUTOGEN_TARGET_DEPENDS ${UNKNOT_QM_FILES})
  add_dependencies(${target} unknot_translations)
endfunction()
