"""Languages that are only to be told from ours: frequent words that none of ours has; tables only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["NEIGHBOURS"]

_BELARUSIAN = """
аб адзін адна аднак амаль быў вельмі вось гадоў гэта гэтага гэтай гэты гэтым гэтыя дзе дзеля дзень ды заявіла заявіў
каб каля калі людзей некалькі няма паведаміла паведаміў паводле пакуль пасля першы пра праз працы пры свае сваю сваё
сваіх сказаў супраць сярод сёння таксама такія толькі усё чалавек чаму што яго яе якая якога якое якіх якія яму яна
яны яшчэ ён ёсць ўжо ўсе ўсё ўсіх ўчора
"""

_BULGARIAN = """
беше била били било бъде бяха бяхме вече всеки всички всичко във въпреки година днес докато дори е заедно защо защото
заяви имат каза казва като кога което които който която къде към нали него нея ние никой нищо новата новия няколко
няма нямат обаче отново още повече преди през първата първи своите своята се си след сме според сред срещу сте
страната съм съобщи със също тази твърде тези това тогава този толкова трябва тук тях хората че чрез ѝ
"""

_GERMAN = """
aber alle auch auf aus bei beim bereits bis da damit dann das dass dem der des diese dieser dieses doch durch ein eine
einem einen einer eines er es für gegen habe haben hatte ich ihm ihn ihr ihre im immer ins ist jahr jahre jahren kann
kein keine laut mehr mit muss müssen nach nicht noch nur ob oder ohne schon sehr sei sein seine seit sich sie sind
soll sondern sowie uhr um und uns unter viele vom von vor waren weil wenn werde werden wie wieder wir wird worden
wurde wurden zu zum zur zwei zwischen über
"""

_POLISH = """
aby albo ale bardzo bez być była było były będzie będą chce czy czyli dla dlatego gdy gdzie ich jak jako jego jej jest
jeszcze już każdy kiedy kilka kto która które którego której który których którzy lat lub mają może można na nad nam
nas nawet nic nich nie niego niż od około ona oni oraz podał podała ponad ponieważ powiedział powiedziała poza przed
przez przy rok roku również się sobie swoje są także tego tej temu teraz też tych tylko tym tys w według wiele więc
wszystko z za zawsze ze został została zostały że żeby
"""

_FRENCH = """
après au aussi autre autres aux avait avant avec avoir bien ce cela ces cet cette chez comme contre dans depuis des
deux dit donc dont du elle elles encore entre est et faire fait il ils jusque la le les leur leurs lors mais moins
même nous où pas pendant peu peut plusieurs qu quand que qui sa sans se selon sera ses si soit sont sous sur tous tout
toute trois très un une vers vous vu été être
"""

_SPANISH = """
algo antes así aunque año años cada casi como contra cual cuando de del desde después dijo donde dos durante el ella
ellos entre esa ese eso esta este estos está están fue fueron había hace hasta la las le les lo los mientras mismo
mucho muy nos nuestro otra otro otros para parte pero poco por porque puede que quien qué sabe se según ser será si
sido sobre su sus sólo también tanto tiene tienen todo todos tras tres un una uno unos ya
"""

_ITALIAN = """
alla alle altri anche ancora anni anno aveva che chi ci contro così da dal dalla degli dei del della delle dello di
dopo ed essere fatto fino fra già gli hanno ieri il la le lo loro mentre molto nei nel nella nelle oggi ogni perché
poi presso può quando quella quello questa questo sarà secondo sempre senza si sia sono stata stati stato su sua sugli
sul sulla suo suoi tra tre tutti tutto un una uno è
"""

_DUTCH = """
aan af alle bij dat de deze doen een eens eerste en er geen heb hebben heeft het hier hij hoe ik ja jaar jaren komen
komt kunnen maar meer moet moeten naar niet niets nieuwe nog nu omdat onder ons ook op samen te tegen tijd toch toen
tot tussen twee uit uur vandaag veel voor vooral waar weer weg wel werd werden wie wil worden wordt zal zegt zei zelf
zich zij zijn zonder zou zouden
"""

_TRANSLITERATED = """
abo bude budet bula bulo byl byla byli bylo cherez chto dlia dlya dnia dnya eto goda godu ie ili kak kogda kotoraya
kotorye kotoryi kotoryy mizh mozhe mozhet pislia posle pry roku shcho shche shchob tak takozh takzhe toho tse uzhe vin
vona vony vse vzhe yak yaka yaki yakyi yakyy yego yeshche yikh yogo zhe zi znovu
"""

NEIGHBOURS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "be": frozenset(_BELARUSIAN.split()),
        "bg": frozenset(_BULGARIAN.split()),
        "de": frozenset(_GERMAN.split()),
        "es": frozenset(_SPANISH.split()),
        "fr": frozenset(_FRENCH.split()),
        "it": frozenset(_ITALIAN.split()),
        "nl": frozenset(_DUTCH.split()),
        "pl": frozenset(_POLISH.split()),
        "und-Latn": frozenset(_TRANSLITERATED.split()),  # Ukrainian and Russian in Latin letters
    }
)
"""BCP 47 tag → words in lower case."""
