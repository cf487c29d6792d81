package org.peacechronology.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One way of writing an address each, on one page of a small site. */
class SnippetsTest {

    private static final String FINE = "";
    private static final String FILE = "missing-file";
    private static final String PART = "missing-fragment";
    private static final String OUT = "outside-site";

    @TempDir
    Path folder;

    private TinySite site() {
        return new TinySite(folder)
                .with("a.html", "<h1 id=x>A</h1><a name=n></a><p id='ü'></p><p id='50%25'></p><p id='Case'></p>")
                .with("sub/index.html", "<p id=s></p>")
                .with("sub/b.html", "<p id=b></p>")
                .with("empty/note.txt", "")
                .with("pic.png", "")
                .with("two words.html", "")
                .with("ü.html", "")
                .with("a+b.html", "")
                .with("100%.html", "")
                .with("q.pdf", "")
                .with("icons.svg", "<svg xmlns='http://www.w3.org/2000/svg'><symbol id='star'/></svg>");
    }

    private static Arguments of(String html, String... found) {
        return Arguments.of(html, List.of(found));
    }

    static Stream<Arguments> snippets() {
        return Stream.of(
                // Files and folders.
                of("<a href=a.html>", FINE),
                of("<a href=b.html>", FILE + " b.html"),
                of("<a href=A.html>", FILE + " A.html"),
                of("<a href=a>", FILE + " a"),
                of("<a href=a.html/>", FILE + " a.html/"),
                of("<a href=sub/>", FINE),
                of("<a href=sub>", FINE),
                of("<a href=empty/>", FILE + " empty/"),
                of("<a href=empty>", FILE + " empty"),
                of("<a href=sub//b.html>", FINE),
                of("<a href=./sub/../a.html>", FINE),
                of("<a href=/a.html>", FINE),
                of("<a href=/sub/b.html>", FINE),
                of("<a href=/>", FINE),
                of("<a href=.>", FINE),
                of("<a href=''>", FINE),
                of("<a>", FINE),
                of("<a href='a.html?x=1'>", FINE),
                of("<a href='?x=1'>", FINE),
                of("<a href='b.html?x=1'>", FILE + " b.html?x=1"),
                of("<a href='  a.html\n'>", FINE),
                of("<a href='a.\nhtml'>", FINE),
                of("<a href='sub\\b.html'>", FINE),
                of("<a href='two words.html'>", FINE),
                of("<a href='two%20words.html'>", FINE),
                of("<a href='two+words.html'>", FILE + " two+words.html"),
                of("<a href='a+b.html'>", FINE),
                of("<a href='ü.html'>", FINE),
                of("<a href='%C3%BC.html'>", FINE),
                of("<a href='%FC.html'>", FILE + " %FC.html"),
                of("<a href='100%.html'>", FINE),
                of("<a href='100%25.html'>", FINE),
                of("<a href='sub%2Fb.html'>", FILE + " sub%2Fb.html"),
                of("<a href='a.html%00'>", FILE + " a.html%00"),
                of("<a href='a.html&amp;b'>", FILE + " a.html&b"),
                of("<a href='&#97;.html'>", FINE),
                of("<a href=b.html href=a.html>", FILE + " b.html"),
                of("<A HREF=b.html>", FILE + " b.html"),
                of("<a data-href=b.html>", FINE),
                of("<div href=b.html>", FINE),
                // Fragments.
                of("<a href=#>", FINE),
                of("<a href=#top>", FINE),
                of("<a href=#TOP>", FINE),
                of("<a href=#no>", PART + " #no"),
                of("<p id=y><a href=#y>", FINE),
                of("<p id=y><a href=#Y>", PART + " #Y"),
                of("<p name=y><a href=#y>", PART + " #y"),
                of("<a name=y></a><a href=#y>", FINE),
                of("<a href=a.html#x>", FINE),
                of("<a href=a.html#n>", FINE),
                of("<a href=a.html#>", FINE),
                of("<a href=a.html#no>", PART + " a.html#no"),
                of("<a href='a.html#ü'>", FINE),
                of("<a href='a.html#%C3%BC'>", FINE),
                of("<a href='a.html#50%25'>", FINE),
                of("<a href='a.html#50%2525'>", FINE),
                of("<a href='a.html#case'>", PART + " a.html#case"),
                of("<a href='a.html?q#x'>", FINE),
                of("<a href='sub/#s'>", FINE),
                of("<a href='sub#b'>", PART + " sub#b"),
                of("<a href='b.html#x'>", FILE + " b.html#x"),
                of("<a href='q.pdf#page=2'>", FINE),
                of("<a href='a.html#:~:text=any'>", FINE),
                of("<a href='a.html#x:~:text=any'>", FINE),
                of("<a href='a.html#no:~:text=any'>", PART + " a.html#no:~:text=any"),
                of("<img src=icons.svg#star>", FINE),
                of("<img src=icons.svg#moon>", PART + " icons.svg#moon"),
                of("<img src='icons.svg#svgView(viewBox(0,0,1,1))'>", FINE),
                of("<!-- <p id=y> --><a href=#y>", PART + " #y"),
                of("<template><p id=y></template><a href=#y>", PART + " #y"),
                of("<script>var a='<p id=y>'</script><a href=#y>", PART + " #y"),
                of("<svg><g id=y /></svg><a href=#y>", FINE),
                // Out of the site, and out of reach.
                of("<a href=../x.html>", OUT + " ../x.html"),
                of("<a href=sub/../../x.html>", OUT + " sub/../../x.html"),
                of("<a href=/../a.html>", OUT + " /../a.html"),
                of("<a href=file:///etc/hosts>", OUT + " file:///etc/hosts"),
                of("<a href=https://x.example/b>", FINE),
                of("<a href=//x.example/b>", FINE),
                of("<a href='http://a b/'>", FILE + " http://a b/"),
                of("<a href='http://[x/'>", FILE + " http://[x/"),
                of("<a href=mailto:a@b.example>", FINE),
                of("<a href=tel:+931>", FINE),
                of("<a href='java\nscript:x()'>", FINE),
                of("<a href=data:,x>", FINE),
                of("<img src='data:image/png;base64,AAAA'>", FINE),
                of("<a href=blob:x>", FINE),
                of("<a href=about:blank>", FINE),
                of("<a href=magnet:?xt=1>", FINE),
                // The base of a page.
                of("<base href=sub/><a href=b.html><a href=../a.html>", FINE),
                of("<base href=sub/><a href=#x>", PART + " #x"),
                of("<base href=sub/b.html><a href=#b>", FINE),
                of("<base href=sub/><base href=/><a href=b.html>", FINE),
                of("<base target=x><base href=sub/><a href=b.html>", FINE),
                of("<a href=b.html><base href=sub/>", FINE),
                of("<base href=https://x.example/><a href=none.html>", FINE),
                of("<base href=data:,x><a href=a.html>", FINE),
                of("<base href='http://['><a href=a.html>", FINE),
                // Elements and attributes.
                of("<link rel=stylesheet href=b.css>", FILE + " b.css"),
                of("<link rel='dns-prefetch' href=b>", FINE),
                of("<link rel='Preconnect' href=b>", FINE),
                of("<link rel=preload as=image imagesrcset='pic.png 1x, b.png 2x'>", FILE + " b.png"),
                of("<area href=b.html>", FILE + " b.html"),
                of("<img src=b.png>", FILE + " b.png"),
                of("<image src=b.png>", FILE + " b.png"),
                of("<img srcset='pic.png, b.png 2x, c.png 100w'>", FILE + " b.png", FILE + " c.png"),
                of("<img srcset='b.png,c.png'>", FILE + " b.png,c.png"),
                of("<img srcset=' pic.png 1x,, ,pic.png,'>", FINE),
                of("<img srcset='data:,a 1x, pic.png 2x'>", FINE),
                of("<source srcset='b.png 1x'>", FILE + " b.png"),
                of("<img longdesc=b.html>", FILE + " b.html"),
                of("<img usemap=#m><map name=m></map>", FINE),
                of("<img usemap=#m>", PART + " #m"),
                of("<video src=b.mp4 poster=b.png>", FILE + " b.mp4", FILE + " b.png"),
                of("<audio><source src=b.ogg></audio>", FILE + " b.ogg"),
                of("<track src=b.vtt>", FILE + " b.vtt"),
                of("<embed src=b.swf>", FILE + " b.swf"),
                of("<object data=b.swf></object>", FILE + " b.swf"),
                of("<iframe src=b.html></iframe>", FILE + " b.html"),
                of("<iframe srcdoc='&lt;a href=b.html>'></iframe>", FILE + " b.html"),
                of("<script src=b.js></script>", FILE + " b.js"),
                of("<input type=image src=b.png>", FILE + " b.png"),
                of("<form action=b.html></form>", FILE + " b.html"),
                of("<button formaction=b.html>", FILE + " b.html"),
                of("<a href=a.html ping='b c'>", FILE + " b", FILE + " c"),
                of("<blockquote cite=b.html>", FILE + " b.html"),
                of("<q cite=b.html>", FILE + " b.html"),
                of("<body background=b.png>", FILE + " b.png"),
                of("<table background=b.png>", FILE + " b.png"),
                of("<noscript><img src=b.png></noscript>", FILE + " b.png"),
                of("<template><a href=b.html></a></template>", FINE),
                of("<div><template shadowrootmode=open><a href=b.html></a></template></div>", FILE + " b.html"),
                of("<textarea><a href=b.html></textarea>", FINE),
                of("<!--[if IE]><a href=b.html><![endif]-->", FINE),
                of("<script>'<a href=b.html>'</script>", FINE),
                of("<plaintext><a href=b.html>", FINE),
                of("<svg><a xlink:href=b.html></a></svg>", FILE + " b.html"),
                of("<svg><a href=b.html></a></svg>", FILE + " b.html"),
                of("<svg><use href=#no /></svg>", PART + " #no"),
                of("<svg><use href=icons.svg#star /></svg>", FINE),
                of("<svg><use href=icons.svg#no /></svg>", PART + " icons.svg#no"),
                of("<svg><image href=b.png /></svg>", FILE + " b.png"),
                of("<svg><rect fill='url(#g)'/></svg>", PART + " #g"),
                of("<svg><linearGradient id=g /><rect fill='url(#g)'/></svg>", FINE),
                of("<base href=sub/><svg><g id=y /><use href=#y /></svg>", FINE),
                of("<math><mi href=b.html>x</mi></math>", FILE + " b.html"),
                // The head.
                of("<meta http-equiv=refresh content='0; url=b.html'>", FILE + " b.html"),
                of("<meta http-equiv=Refresh content=\"3;URL='b.html' \">", FILE + " b.html"),
                of("<meta http-equiv=refresh content='0, b.html'>", FILE + " b.html"),
                of("<meta http-equiv=refresh content='5'>", FINE),
                of("<meta http-equiv=refresh content='url=b.html'>", FINE),
                of("<meta property=og:image content=b.png>", FILE + " b.png"),
                of("<meta name=twitter:image content=b.png>", FILE + " b.png"),
                of("<meta property=og:image content=https://x.example/b.png>", FINE),
                of("<meta property=og:title content=b.png>", FINE),
                // Styles.
                of("<p style='background: url(b.png)'>", FILE + " b.png"),
                of("<p style='background: URL( \"b.png\" )'>", FILE + " b.png"),
                of("<p style='background: /* url(b.png) */ red'>", FINE),
                of("<p style='content: \"url(b.png)\"'>", FINE),
                of("<p style='background: u\\72l(b\\.png)'>", FILE + " b.png"),
                of("<style>@import 'b.css'; a{}</style>", FILE + " b.css"),
                of("<style>@import url(b.css) screen;</style>", FILE + " b.css"),
                of("<style>@namespace url(b);</style>", FINE),
                of("<style>a{background:image-set('b.png' 1x, 'pic.png' type('image/png'))}</style>", FILE + " b.png"),
                of("<style>a{src:local('b'), url(b.woff) format('woff')}</style>", FILE + " b.woff"),
                of("<style>a{mask:url(#no)}</style>", PART + " #no"),
                of("<style>a{b:url(data:,x)}</style>", FINE),
                of("<style>a{b:url(b.png</style>", FILE + " b.png"),
                of("<svg><style>a{b:url(b.png)}</style></svg>", FILE + " b.png"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("snippets")
    void is_judged_as_a_browser_sees_it(String html, List<String> expected) {
        List<String> found = site().with("index.html", html).check().stream()
                .filter(d -> !d.code().equals("link-orphan"))
                .map(d -> d.code().replace("link-", "") + " " + d.target().orElse(""))
                .collect(Collectors.toList());
        assertThat(found)
                .containsExactlyElementsOf(
                        expected.stream().filter(e -> !e.equals(FINE)).toList());
    }
}
