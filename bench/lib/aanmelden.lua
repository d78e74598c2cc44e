-- SPDX-License-Identifier: EUPL-1.2
-- Each request: another referrer of TOKENS hands in another child; BODY holds the example of the API's description.
dofile(os.getenv("LIB") .. "/latency.lua")

local body = io.open(os.getenv("BODY")):read("a")
local headers, n = {}, 0
for line in io.lines(os.getenv("TOKENS")) do
    headers[#headers + 1] = { ["Content-Type"] = "application/json", Authorization = "Bearer " .. line:match('"token":"([^"]+)"') }
end

function request()
    n = n + 1
    return wrk.format("POST", "/api/v1/aanmeldingen", headers[n % #headers + 1], (body:gsub("Voorbeeld", "Voorbeeld" .. n)))
end
