# SPDX-License-Identifier: EUPL-1.2
"""inloggen.py URL ACCOUNTS ROLE [SEARCH...]: logs in and prints the session cookie, and for each text to search for the address of its hits."""
import http.client
import json
import re
import sys
import urllib.parse

url, accounts, role, *searches = sys.argv[1:]
host = urllib.parse.urlsplit(url).netloc
account = next(a for a in json.load(open(accounts)) if a["rol"] == role)
cookies = {}


def ask(method, path, form=None):
    link = http.client.HTTPConnection(host, timeout=60)
    headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in cookies.items())}
    if form is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    link.request(method, path, None if form is None else urllib.parse.urlencode(form), headers)
    answer = link.getresponse()
    for name, value in answer.getheaders():
        if name.lower() == "set-cookie":
            key, _, rest = value.partition("=")
            cookies[key] = rest.split(";")[0]
    return answer.getheader("Location"), answer.read().decode()


def submit(page, path, form):
    token = re.search(r'name="csrf" value="([^"]+)"', ask("GET", page)[1]).group(1)
    return ask("POST", path, {"csrf": token, **form})[0]


place = submit("/inloggen", "/inloggen", {"email": account["email"], "wachtwoord": account["wachtwoord"]})
while place and place.startswith("/inloggen"):
    place = ask("GET", place)[0]
if not place:
    sys.exit(f"log-in of {role} was refused")
print("; ".join(f"{k}={v}" for k, v in cookies.items()))
for text in searches:
    print(submit("/werkvoorraad", "/werkvoorraad/zoeken", {"zoek": text}))
