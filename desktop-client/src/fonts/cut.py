"""Cuts the bundled fonts into the current folder; needs the Debian packages that their README.md names."""
from fontTools.ttLib import TTFont, newTable
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

INTER = "U+0020-007E,U+00A0-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+2190-21FF,U+2200-22FF,U+2318,U+21E7,U+2300-23FF,U+25A0-25FF,U+2713,U+2717,U+FB01,U+FB02,U+FFFD"
DEVA = "U+0020-007E,U+00A0-00FF,U+0900-097F,U+1CD0-1CFF,U+200C,U+200D,U+2010-2026,U+20B9,U+25CC,U+A8E0-A8FF"
ARAB = "U+0020-007E,U+00A0-00FF,U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+2010-2026,U+25CC,U+FB50-FDFF,U+FE70-FEFF"

def parse(spec):
    out = set()
    for part in spec.split(","):
        a, _, b = part[2:].partition("-")
        out |= set(range(int(a, 16), int(b or a, 16) + 1))
    return out

def cut(font, unicodes, features):
    o = subset.Options()
    o.layout_features = features
    o.name_IDs = ["*"]; o.name_languages = ["*"]
    o.hinting = False; o.notdef_outline = True; o.glyph_names = False
    o.drop_tables += ["DSIG", "meta", "STAT", "MATH"]
    s = subset.Subsetter(o); s.populate(unicodes=unicodes); s.subset(font)

def truetype(font):
    order = font.getGlyphOrder(); gs = font.getGlyphSet()
    glyf = newTable("glyf"); glyf.glyphs = {}; glyf.glyphOrder = order
    for name in order:
        pen = TTGlyphPen(gs); gs[name].draw(Cu2QuPen(pen, 0.6, reverse_direction=True)); glyf.glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca"); font["glyf"] = glyf
    del font["CFF "]
    if "VORG" in font: del font["VORG"]
    m = font["maxp"]; m.tableVersion = 0x00010000
    for k, v in dict(maxZones=1, maxTwilightPoints=0, maxStorage=0, maxFunctionDefs=0, maxInstructionDefs=0, maxStackElements=0, maxSizeOfInstructions=0, maxComponentElements=0, maxPoints=0, maxContours=0, maxCompositePoints=0, maxCompositeContours=0, maxComponentDepth=0).items():
        setattr(m, k, v)
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"
    font["head"].glyphDataFormat = 0
    font["hhea"].numberOfHMetrics = len(order)

def tabular(font):
    subs = {}
    g = font["GSUB"].table
    for rec in g.FeatureList.FeatureRecord:
        if rec.FeatureTag == "tnum":
            for li in rec.Feature.LookupListIndex:
                for st in g.LookupList.Lookup[li].SubTable:
                    st = getattr(st, "ExtSubTable", st)
                    subs.update(getattr(st, "mapping", {}))
    assert subs
    for t in font["cmap"].tables:
        for c, n in list(t.cmap.items()):
            # Only figures and signs: punctuation keeps its own width, or a sentence would look torn.
            if n in subs and (chr(c).isdigit() or chr(c) in "+−"):
                t.cmap[c] = subs[n]

def name(font, family, bold=False):
    n = font["name"]; style = "Bold" if bold else "Regular"
    keep = [r for r in n.names if r.nameID in (0, 5, 7, 8, 9, 11, 13, 14)]
    n.names = [r for r in keep if r.platformID == 3]
    for i, v in ((1, family), (2, style), (3, family + " " + style), (4, family if not bold else family + " Bold"), (6, family.replace(" ", "") + "-" + style)):
        n.setName(v, i, 3, 1, 0x409)
    os2 = font["OS/2"]; os2.usWeightClass = 700 if bold else 400
    os2.fsSelection = (os2.fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0

def lines(font):
    """Line height near Inter's, so that a name in another script does not push its row apart."""
    em = font["head"].unitsPerEm; hhea = font["hhea"]; os2 = font["OS/2"]
    hhea.ascent = os2.sTypoAscender = os2.usWinAscent = min(hhea.ascent, int(1.05 * em))
    hhea.descent = os2.sTypoDescender = max(hhea.descent, -int(0.42 * em)); os2.usWinDescent = -hhea.descent

def inter(src, family, out, bold=False):
    f = TTFont("/usr/share/fonts/opentype/inter/" + src)
    tabular(f)
    cut(f, parse(INTER), ["kern", "mark", "mkmk", "ccmp", "locl"])
    truetype(f); name(f, family, bold); f.save(out)

def noto(path, unicodes, family, out, bold=False, features=["*"]):
    f = TTFont(path)
    cut(f, unicodes, features)
    lines(f); name(f, family, bold); f.save(out)

inter("Inter-Regular.otf", "CareDesk Sans", "caredesk-sans-400.ttf")
inter("Inter-Medium.otf", "CareDesk Sans Medium", "caredesk-sans-500.ttf")
inter("Inter-SemiBold.otf", "CareDesk Sans SemiBold", "caredesk-sans-600.ttf")
inter("Inter-Bold.otf", "CareDesk Sans", "caredesk-sans-700.ttf", True)
T = "/usr/share/fonts/truetype/noto/"
noto(T + "NotoSansDevanagari-Regular.ttf", parse(DEVA), "CareDesk Devanagari", "caredesk-devanagari-400.ttf")
noto(T + "NotoSansDevanagari-Bold.ttf", parse(DEVA), "CareDesk Devanagari SemiBold", "caredesk-devanagari-600.ttf")
noto(T + "NotoSansArabic-Regular.ttf", parse(ARAB), "CareDesk Arabic", "caredesk-arabic-400.ttf")
noto(T + "NotoSansArabic-Bold.ttf", parse(ARAB), "CareDesk Arabic SemiBold", "caredesk-arabic-600.ttf")
# Characters of GB 2312 level 1 (rows 16 to 55), kana, and the commonest characters of Japanese names and hospitals.
han = set()
for row in range(16, 56):
    for col in range(1, 95):
        try: han.add(ord(bytes([0xA0 + row, 0xA0 + col]).decode("gb2312")))
        except UnicodeDecodeError: pass
cjk = han | parse("U+0020-007E,U+00A0-00FF,U+2010-2026,U+3000-303F,U+3040-30FF,U+FF01-FF9F") | {ord(c) for c in "澤齋齊濱櫻廣邊邉髙﨑沢浜桜広辺斎崎" }
noto("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", cjk, "CareDesk CJK", "caredesk-cjk-400.ttf", features=[])
