"""The fonts on paper, the files they are in, and where a letter is looked for that one lacks."""

from enum import StrEnum


class Font(StrEnum):
    """The fonts on paper; all are embedded."""

    SANS = "Sans"
    SANS_ITALIC = "SansItalic"
    SANS_SEMIBOLD = "SansSemibold"
    SANS_BOLD = "SansBold"
    SERIF = "Serif"
    SERIF_ITALIC = "SerifItalic"
    SERIF_SEMIBOLD = "SerifSemibold"
    MONO = "Mono"
    ANDIKA = "Andika"
    ANDIKA_BOLD = "AndikaBold"
    ARABIC = "Arabic"
    HEBREW = "Hebrew"
    ETHIOPIC = "Ethiopic"


FILES = {
    Font.SANS: "SourceSans3_400Regular",
    Font.SANS_ITALIC: "SourceSans3_400Regular_Italic",
    Font.SANS_SEMIBOLD: "SourceSans3_600SemiBold",
    Font.SANS_BOLD: "SourceSans3_700Bold",
    Font.SERIF: "SourceSerif4_400Regular",
    Font.SERIF_ITALIC: "SourceSerif4_400Regular_Italic",
    Font.SERIF_SEMIBOLD: "SourceSerif4_600SemiBold",
    Font.MONO: "AtkinsonHyperlegibleMono_500Medium",
    Font.ANDIKA: "Andika_400Regular",
    Font.ANDIKA_BOLD: "Andika_700Bold",
    Font.ARABIC: "NotoSansArabic_400Regular",
    Font.HEBREW: "NotoSansHebrew_400Regular",
    Font.ETHIOPIC: "NotoSansEthiopic_400Regular",
}
PRIVATE = frozenset(range(0xE000, 0xF900))  # the shaper borrows these for its own glyphs
FALLBACK = (Font.SANS, Font.ARABIC, Font.HEBREW, Font.ETHIOPIC)
