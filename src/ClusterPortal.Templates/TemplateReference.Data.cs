namespace ClusterPortal.Templates;

public static partial class TemplateReference
{
    private const string Language = """"
        # The template language

        Templates are written in the Scriban language. Everything below works as Scriban documents it; where pages are
        stricter, it says so. This page is made from the declarations of the language: `clusterportal templates reference` prints it.

        ## Text and code

        | write | for |
        | --- | --- |
        | `{{ title }}` | the value of an expression |
        | `{{ x = 1; y = 2 }}` | statements, separated by `;` or on lines of their own |
        | `{{- … -}}` | also takes away all white space before, after |
        | `{{~ … ~}}` | also takes away spaces before on the line, after up to and with one line end |
        | `{%{ … }%}` | text in which `{{` means nothing; `{%%{ … }%%}` if it has `}%}` in it |
        | `{{ # … }}`, `{{ ## … ## }}` | comments, to the end of the line or over lines |

        In text mode what a code block prints that stands indented on its line, and what the blocks of statements opened in it print, gets that indentation on
        each further line, unless the block begins with `{{-` or `{{~`; in pages it does not.

        ## Values

        Numbers (`5`, `1.5`, `1e3`, `0xff`, `0b101`, `1_000`, with `f`, `d`, `m`, `u`), texts (`"…"` and `'…'` with escapes, `` `…` `` without),
        texts with expressions (`$"{1 + 2} firms"`), `true`, `false`, `null`, lists (`[1, 2]`), objects (`{ a: 1 }`), ranges (`1..5`, `1..<5`), functions.
        Only `null` and `false` count as false. `x.size` is the size of a list or text, `x.empty?` whether it is empty.

        | operator | meaning |
        | --- | --- |
        | `a.b`, `a["b"]`, `a[0]`, `a[-1]` | member, item, item from the end |
        | `a?.b` | member, or nothing where there is none |
        | `+ - * / // %` | arithmetic; `/` gives broken numbers, `//` whole ones; `+` joins texts and lists, `*` repeats them; `list / 2` is the first half, `list % 2` every second item |
        | `<< >>` | shifting of whole numbers; `list << x` and `x >> list` are lists with one more item at the end, at the start |
        | `== != < <= > >=` | comparison; lists by their length, then item by item |
        | `&& \|\| !` | and, or, not |
        | `a ?? b`, `a ?! b` | b if a is nothing, if a is something |
        | `a ? b : c` | b or c |
        | `x++ ++x x-- --x`, `+= -= *= /= //= %=` | changing a variable |
        | `x ??= b` | setting a variable that is nothing |
        | `f a b`, `f(a, b)`, `f a name: b` | calls, with arguments by place and by name |
        | `a \| f b`, `a \|> f b` | the same as `f a b` |
        | `@f`, `^list` | the function itself, the items of a list as arguments |

        ## Statements

        | statement | notes |
        | --- | --- |
        | `if … else if … else … end` | |
        | `case x … when 1, 2 … else … end` | a value that already has a `when` is a warning |
        | `for x in list … else … end` | with `offset:`, `limit:`, `reversed`; inside `for.index`, `rindex`, `first`, `last`, `even`, `odd`, `length`, `changed` |
        | `while … end` | inside `while.index`, `first`, `even`, `odd` |
        | `tablerow x in list cols: 3 … end` | rows of a table; inside `tablerow.col` and those of `for` |
        | `break`, `continue` | |
        | `x = …`, `capture x … end`, `readonly x` | `x` is known in the whole template, `$x` only in the same template or function; captured output is markup |
        | `with object … end`, `import object` | the members of an object as names |
        | `func f(a, b = 1, c...) … end`, `f(a) = …`, `do(a); …; end` | without parameters the arguments are `$`, `$0`, `$.name` |
        | `ret x` | leaves a function with a value, or a template |
        | `wrap f … end`, `$$` | hands a block to a function, which prints it with `$$` |
        | `include 'path' a name: b` | prints another template; `include_join ['a', 'b'] 'separator' 'begin' 'end'` several |
        | `this` | the page's data, or the object of a `with` |

        ## Where pages are stricter than Scriban

        - A name or member that does not exist is an error when the theme is loaded. A member of nothing is nothing.
        - The path of an `include` is written out as a string. A partial sees what its include gives it and what the page is given,
          not the variables of the template around it.
        - Data of the page cannot be changed; variables, and objects and lists a template makes, can.
        - Values are escaped for the place where they stand; places that cannot be made safe are errors.
        - A function may be used above the place where it is declared, and only in the template that declares it.
        - `for.index`, `rindex`, `length` and `first` count the turns of the loop, so that `for.first` is the first turn under `offset:`, `limit:` and
          `reversed` too. In text mode they count the places of the list, as Scriban does. A loop over nothing runs its `else`, in text mode not.

        ## Where text mode differs from Scriban

        - Limits are those of pages: 5 million steps, 32 MB of output, 4 million signs in one text, calls and includes 100 deep, a quarter of a second
          for one regular expression. What exceeds one is an error. Scriban stops a loop after 1,000 turns, which a list of firms may have, and goes on with texts
          cut off at 1 million signs, which nobody notices; a limit on all steps together stops nested loops as well.
        - After a `with` has ended, a member of a name set inside it is still found (`with a; b = this; end; b.x`), as Scriban's documentation shows. Scriban itself gives an error.
        - Some things that Scriban refuses are understood: `%-d` and `%^b` in `date.to_string`, a line end inside the braces of `$"{…}"`. A code block that is
          never closed is an error. `date.parse` of a text that is no date is an error, where Scriban gives 1 January of the year 1.

        Left out everywhere: Liquid syntax, front matter, the scientific mode, setting `date.format`, names and numbers in other languages than English in
        `date.to_string` and `math.format` (a program brings functions of its own for the language of the page), and the functions under *Left out* below.
        `object.eval` and `object.eval_template` exist in text mode only.

        """";
}
