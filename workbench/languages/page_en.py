"""English: what news pages say around an article; tables only. What all languages share stands here too."""

from __future__ import annotations

from workbench.languages.language import lines
from workbench.languages.page import PageWords

__all__ = ["PAGE"]

_LANGUAGES = """
en, eng, english, ua, uk, ukr, ukrainian, ru, rus, russian, de, deutsch, german, fr, français, french, es, español,
spanish, pl, polski, polish, it, italiano, italian, pt, português, tr, türkçe, turkish, ro, română, cs, čeština, lt,
lv, et, العربية, 中文
"""

_BYLINES = """
by, words by, text by, written by, story by, reporting by, reported by, editing by, edited by, additional reporting
by, author, authors, words, translated by, translation by, interview, interview by, interviewed by
"""

_PRESS_ROLES = """
correspondent, reporter, journalist, editor, editor-in-chief, columnist, staff, writer, contributor, freelancer,
analyst, newsroom, special
"""

_STAMPS = """
published, published on, published at, first published, posted, posted on, updated, updated on, updated at, last
updated, last modified, modified, date, created
"""

_MOMENT_WORDS = """
at, on, the, and, am, pm, a.m, p.m, gmt, utc, bst, est, edt, et, cet, eet, eest, msk, kyiv, time, local, ago, minute,
minutes, min, mins, hour, hours, hr, hrs, day, days, st, nd, rd, th, h, first, published, updated, last
"""

_COUNTERS = """
# min read, # mins read, # minute read, # minutes read, # minutes to read, reading time #, reading time # min, reading
time # mins, reading time # minutes, read time #, read time # min, estimated reading time # minutes, # view, # views,
views #, # reads, viewed # times, # comment, # comments, comments #, # share, # shares, shares #, # likes, # replies,
no comments, no comments yet, be the first to comment
"""

_PICTURES = """
photo, photos, photograph, photo credit, picture, image, images, image credit, image source, credit, video credit
"""

_PICTURES_BY = """
photo by, photos by, photograph by, photography by, picture by, pictures by, image by, illustration by, video by,
graphic by, graphics by, photo courtesy of, image courtesy of, courtesy of, photo via, a still from, still from, image
source, photo source, photo credit, image credit, video credit
"""

_AGENCIES = """
getty images, getty, reuters, ap, afp, epa, epa-efe, associated press, the associated press, unsplash, shutterstock,
pixabay, pexels, wikimedia commons, wikipedia, depositphotos, istock, ukrinform, unian, anadolu, nurphoto, imago, dpa,
ap photo, afp photo, reuters photo, file photo, stock photo
"""

_PICTURE_SOURCES = """
via, from, courtesy, handout, archive, screengrab, screenshot, press, reproduction, illustrative, provided, supplied,
file, stock, facebook, telegram, twitter, instagram, youtube, x, social
"""

_SEE_ALSO = """
read also, also read, read more, read next, read on, see also, see more, more on this, more on this story, related,
related story, related stories, related article, related articles, related news, related topics, related content,
recommended, recommended for you, you may also like, you might also like, more stories, more news, watch also, watch
more, further reading, on the topic, don't miss
"""

_LINK_HEADINGS = """
most read, most popular, popular, popular now, top stories, latest news, latest, trending, trending now, editor's
picks, editors' picks, in other news, more on this topic, more in this section, what to read next, keep reading,
partner news, around the web, elsewhere on the site, news of the day, also in the news
"""

_CALLS = """
follow us, follow our, follow the, subscribe, subscribe to, join us, join our, like us, find us on, get our, get
breaking, download our app, read us on, share on, share via, listen to us, watch us on, support us, support our,
become our, receive our, for more news follow, sign up to our, sign up for our, sign up to the, sign up for the
"""

_CHANNELS = """
telegram, viber, facebook, instagram, youtube, twitter, x, tiktok, threads, whatsapp, linkedin, google, newsletter,
newsletters, channel, channels, page, pages, app, rss, e-mail, patron, patreon, podcast, podcasts, alerts, bulletin,
messenger, bluesky, mastodon, subscriber
"""

_CONTROLS = """
share, share this, share this article, share this story, share this page, share this post, share with friends, share
on social media, share article, share post, tweet, tweet this, retweet, print, print this page, print article, print
version, save article, save for later, bookmark, copy link, link copied, email this, send by email, listen to this
article, listen to article, leave a comment, leave a reply, post a comment, add a comment, add comment, show comments,
view comments, read the comments, join the conversation, join the discussion, load more, show more, show all, view
all, see all, view more, back to top, to top, scroll to top, skip to content, skip to main content, go to content,
jump to content, accept, accept all, accept cookies, accept all cookies, i accept, i agree, agree, got it, reject,
reject all, decline, manage cookies, manage preferences, cookie settings, cookie preferences, cookie policy, log in,
login, sign in, log out, sign up, subscribe, subscribe now, subscribe to our newsletter, unsubscribe, follow, follow
us, report a mistake, report an error, spotted a mistake, open menu, close menu, toggle navigation, previous article,
next article, previous post, next post, play video, view gallery, open gallery, next photo, enlarge image, view
original, report this ad, privacy policy, terms of use, terms of service, terms and conditions, terms & conditions,
about us, contact us, our team, careers, rss feed, donate, support us, read in english, read this in english, read in
ukrainian, read this in ukrainian, read in russian, read this in russian, this article in english, also available in
ukrainian, also available in russian, also available in english
"""

_NAVIGATION = """
home, news, world, politics, business, economy, economics, sport, sports, culture, opinion, opinions, technology,
tech, science, health, society, video, videos, photo, photos, weather, travel, lifestyle, education, war, analysis,
interviews, interview, investigations, regions, local, archive, contacts, contact, advertising, about, sections,
podcasts, all news, multimedia, blogs, events, live, more, categories, environment, entertainment, columns, features,
jobs, comments, comment, top, search, menu, newsletter, following, close, next, previous, save, reply, like, listen,
register, copy, what's on, events calendar
"""

_NETWORKS = """
facebook, twitter, x, telegram, viber, whatsapp, linkedin, pinterest, instagram, youtube, tiktok, threads, email,
e-mail, messenger, rss, reddit, bluesky, mastodon, skype, google news
"""

_ADVERTISEMENTS = """
advertisement, advertising, ad, ads, sponsored, sponsored content, promoted, promoted content, paid content, paid
post, partner content, advertisement - continue reading below, advertisement. scroll to continue reading, story
continues below, story continues below advertisement, article continues below, article continues after ad, continue
reading below, article continues below advertisement, article continues after advertisement
"""

_RIGHTS = """
all rights reserved, copyright ©, © copyright, reproduction without permission, reprinting without permission, may not
be reproduced, may not be published, is not responsible for the content of external, hyperlink to the site is
"""

_COOKIES = """
we use, this site uses, this website uses, our site uses, our website uses, this page uses, by continuing to, by using
this, by clicking, we and our partners, your privacy, to give you the best
"""

_CORRECTIONS = """
correction, corrections, clarification, editor's note, editors' note, note, this article was amended, this article has
been amended, this story has been corrected, this story has been updated, an earlier version
"""

PAGE = PageWords(
    languages=frozenset(lines(_LANGUAGES)),
    bylines=lines(_BYLINES),
    press_roles=frozenset(lines(_PRESS_ROLES)),
    joining=frozenset({"and", "in", "for", "at", "of", "the", "from", "with", "special", "to", "de", "van"}),
    stamps=lines(_STAMPS),
    moment_words=frozenset(lines(_MOMENT_WORDS)),
    ago=frozenset({"ago"}),
    days=frozenset({"today", "yesterday", "now"}),
    counters=lines(_COUNTERS),
    pictures=lines(_PICTURES),
    pictures_by=lines(_PICTURES_BY),
    picture_owners=lines("press office, press service, archive, archives, handout"),
    agencies=frozenset(lines(_AGENCIES)),
    shows=("pictured", "in the photo", "in the picture", "file photo"),
    picture_sources=frozenset(lines(_PICTURE_SOURCES)),
    see_also=lines(_SEE_ALSO),
    link_headings=frozenset(lines(_LINK_HEADINGS)),
    calls=lines(_CALLS),
    channels=lines(_CHANNELS),
    ours=lines("us, our"),
    controls=frozenset(lines(_CONTROLS)),
    navigation=frozenset(lines(_NAVIGATION)),
    networks=frozenset(lines(_NETWORKS)),
    home=frozenset({"home", "main", "main page", "news"}),
    advertisements=frozenset(lines(_ADVERTISEMENTS)),
    tags=frozenset({"tags", "tag", "topics", "topic", "keywords", "filed under", "more about", "tagged", "labels"}),
    rights=lines(_RIGHTS),
    cookies=lines(_COOKIES),
    corrections=lines(_CORRECTIONS),
)
