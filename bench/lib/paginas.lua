-- SPDX-License-Identifier: EUPL-1.2
-- GET of the addresses given behind the url, in turn, as who is logged in with COOKIE.
dofile(os.getenv("LIB") .. "/latency.lua")

local paths, n = {}, 0
function init(args)
    for _, path in ipairs(args) do
        paths[#paths + 1] = wrk.format("GET", path, { Cookie = os.getenv("COOKIE") })
    end
end

function request()
    n = n + 1
    return paths[n % #paths + 1]
end
