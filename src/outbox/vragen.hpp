// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>

/// The queries whose pace depends on an index, where their test can see them too.
namespace outbox {

/// Claims the message that waits longest. The condition stands in the outer WHERE too: there PostgreSQL looks
/// again after it waited for the claim of another instance.
inline constexpr std::string_view kPak =
    "UPDATE outbox_bericht SET status = 'bezig', volgende_op = ?2, pogingen = pogingen + 1 "
    "WHERE id = (SELECT id FROM outbox_bericht WHERE status IN ('klaar', 'bezig') AND volgende_op <= ?1 "
    "ORDER BY volgende_op, id LIMIT 1) AND status IN ('klaar', 'bezig') AND volgende_op <= ?1 "
    "RETURNING id, regio_id, pogingen, aan, onderwerp, tekst, link_soort, link_gegevens";

inline const std::string kRegels =
    "SELECT id, regio_id, soort, onderwerp, aan, status, gemaakt_op, volgende_op, pogingen, melding, verzonden_op, "
    "tekst FROM outbox_bericht WHERE regio_id = ?1 ";
inline const std::string kEen = kRegels + "AND id = ?2";
inline const std::string kAlle = kRegels + "AND id < ?2 ORDER BY id DESC LIMIT ?3";
inline const std::string kMetStatus = kRegels + "AND id < ?2 AND status = ?4 ORDER BY id DESC LIMIT ?3";

}  // namespace outbox
