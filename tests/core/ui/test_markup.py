"""What stands above a chart: whose numbers, in which colours; every text is escaped."""

from core.ui import markup


def test_a_caption_names_the_colours_of_its_chart() -> None:
    written = markup.caption("Andel", "I ord", [("<b>Barn & unga</b>", "#123456")])
    assert '<span style="background: #123456"></span>&lt;b&gt;Barn &amp; unga&lt;/b&gt;' in written
    assert written.index("Andel") < written.index("I ord") < written.index("<ul")
    assert "<ul" not in markup.caption("Andel")


def test_a_period_in_a_title_is_never_broken_at_its_dash() -> None:
    written = markup.head("<Län>: 2014–2019 bredvid 2014", [], example=False)
    assert '&lt;Län&gt;: <span class="sv-period">2014–2019</span> bredvid 2014 </h1>' in written


def test_what_we_say_is_whole_and_what_anybody_wrote_is_cut() -> None:
    long = "ord " * markup.LONGEST
    assert markup.plain(long) == long
    assert markup.cut(long) == f"{long[: markup.LONGEST]}…"
    assert markup.cut("*ord*") == "*ord*"
    assert markup.plain("*ord*") == r"\*ord\*"
