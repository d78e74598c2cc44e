-- SPDX-License-Identifier: EUPL-1.2
-- Prints p50 and p95 in ms; a script of its own sets `request` on top of it.
function done(_, latency)
    for _, p in ipairs({ 50, 95 }) do
        print(string.format("p%d %.2f", p, latency:percentile(p) / 1000))
    end
end
