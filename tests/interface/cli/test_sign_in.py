"""`placet sign-in`."""

import re
from urllib.request import urlopen

from command_line import CommandLine
from service import Service


class TestSignIn:
    def test_prints_a_link_for_the_first_admin(self, placet: CommandLine, served: Service) -> None:
        said = placet("sign-in")
        link = re.fullmatch(r"http://127\.0\.0\.1:\d+(/sign-in/[\w-]{43})\n", said.out)
        assert link is not None
        with urlopen(served.url + link[1]) as page:  # other services were here in the meantime
            assert "Sign in as admin" in page.read().decode()

    def test_leads_where_it_is_told(self, placet: CommandLine) -> None:
        said = placet("sign-in", "--url", "http://placet.example:8080")
        assert said.out.startswith("http://placet.example:8080/sign-in/")

    def test_prints_one_for_somebody_else(self, placet: CommandLine) -> None:
        placet("members", "add", "sue@example.com", "--name", "Sue")
        said = placet("sign-in", "Sue@example.com", "--json", public_url="https://placet.example/").json
        assert said["email"] == "sue@example.com"
        assert said["url"].startswith("https://placet.example/sign-in/")

    def test_is_for_members(self, placet: CommandLine) -> None:
        said = placet("sign-in", "nobody@example.com", "--json")
        assert (said.exit, said.error["code"]) == (1, "member_not_found")
