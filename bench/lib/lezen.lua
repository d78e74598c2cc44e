-- SPDX-License-Identifier: EUPL-1.2
-- Each request: another referrer of TOKENS, one of his own casussen.
dofile(os.getenv("LIB") .. "/latency.lua")

local requests, n = {}, 0

local function own_requests(line)
    local headers = { Authorization = "Bearer " .. line:match('"token":"([^"]+)"') }
    local own = {}
    for number in line:match('"casussen":%[(.-)%]'):gmatch('"([^"]+)"') do
        own[#own + 1] = wrk.format("GET", "/api/v1/casussen/" .. number, headers)
    end
    return own
end

function init()
    for line in io.lines(os.getenv("TOKENS")) do
        requests[#requests + 1] = own_requests(line)
    end
end

function request()
    n = n + 1
    local own = requests[n % #requests + 1]
    return own[math.floor(n / #requests) % #own + 1]
end
