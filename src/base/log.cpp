// SPDX-License-Identifier: EUPL-1.2
#include "base/log.hpp"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "base/json.hpp"

namespace base::log {
namespace {

spdlog::level::level_enum spdlog_niveau(Niveau n) {
    switch (n) {
        case Niveau::debug:
            return spdlog::level::debug;
        case Niveau::info:
            return spdlog::level::info;
        case Niveau::waarschuwing:
            return spdlog::level::warn;
        case Niveau::fout:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

spdlog::logger& schrijver() {
    static spdlog::logger logger = [] {
        auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        sink->set_formatter(std::make_unique<spdlog::pattern_formatter>(R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})",
                                                                        spdlog::pattern_time_type::utc));
        return spdlog::logger("overlegtafel", std::move(sink));
    }();
    return logger;
}

/// A JSON string that also survives bytes that are no UTF-8: everything logged is fixed text, number or key,
/// so whatever is not ASCII does not belong here.
void voeg_tekst_toe(std::string& regel, std::string_view tekst) {
    const auto gewoon = [](unsigned char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; };
    if (std::all_of(tekst.begin(), tekst.end(), gewoon)) {
        regel.append(1, '"').append(tekst).append(1, '"');
        return;
    }
    std::string ascii(tekst);
    for (char& c : ascii) {
        if (static_cast<unsigned char>(c) >= 0x7f) c = '?';
    }
    regel += Json(std::move(ascii)).schrijf();
}

void voeg_toe(std::string& regel, std::string_view naam, std::string_view waarde) {
    if (!regel.empty()) regel += ',';
    voeg_tekst_toe(regel, naam);
    regel += ':';
    voeg_tekst_toe(regel, waarde);
}

}  // namespace

void zet_niveau(Niveau n) { schrijver().set_level(spdlog_niveau(n)); }

void meld(Niveau niveau, std::string_view kanaal, std::string_view tekst, Velden velden) {
    if (!schrijver().should_log(spdlog_niveau(niveau))) return;
    std::string regel;
    regel.reserve(256);
    voeg_toe(regel, "channel", kanaal);
    voeg_toe(regel, "text", tekst);
    for (const auto& [naam, waarde] : velden) voeg_toe(regel, naam, waarde);
    schrijver().log(spdlog_niveau(niveau), spdlog::string_view_t(regel));
}

}  // namespace base::log
