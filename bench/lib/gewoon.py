# SPDX-License-Identifier: EUPL-1.2
"""An ordinary person beside a crowd: logs in, asks /gezond and a page of the own session, and counts how long it takes."""
import http.client
import json
import re
import resource
import statistics
import time
import urllib.parse


def many_files():
    """A crowd takes a file descriptor each."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


class Person:
    def __init__(self, port, data):
        self.port = port
        with open(f"{data}/demo-accounts.json") as f:
            account = next(a for a in json.load(f) if a["rol"] == "inbrenger")
        status, headers, body = self.ask("GET", "/inloggen")
        csrf = re.search(r'name="csrf" value="([^"]*)"', body).group(1)
        form = urllib.parse.urlencode({"csrf": csrf, "email": account["email"], "wachtwoord": account["wachtwoord"]})
        visit = headers["Set-Cookie"].split(";")[0]
        status, headers, _ = self.ask("POST", "/inloggen", form, {"Cookie": visit, "Content-Type": "application/x-www-form-urlencoded"})
        assert status == 303, "the log-in"
        self.cookie = headers["Set-Cookie"].split(";")[0]

    def ask(self, method, path, body=None, headers=None):
        """On a connection of its own, as a newcomer does."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            link.request(method, path, body, headers or {})
            answer = link.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            link.close()

    def times(self, path, number=None, seconds=None):
        """Milliseconds of each request, and how many failed."""
        taken, failed, end = [], 0, time.monotonic() + (seconds or 600)
        while (number is None or len(taken) + failed < number) and time.monotonic() < end:
            begin = time.monotonic()
            try:
                good = self.ask("GET", path, headers={"Cookie": self.cookie})[0] == 200
            except OSError:
                good = False
            if good:
                taken.append(1000 * (time.monotonic() - begin))
            else:
                failed += 1
            time.sleep(0.005)
        return taken, failed


def quantiles(times):
    """p50 and p95."""
    cut = statistics.quantiles(times, n=20)
    return cut[9], cut[18]
