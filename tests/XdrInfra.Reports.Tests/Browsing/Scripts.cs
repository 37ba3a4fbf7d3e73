namespace XdrInfra.Reports.Tests.Browsing;

/// <summary>Questions that run inside the page; each answers with a list of sentences about what is wrong.</summary>
internal static class Scripts
{
    /// <summary>
    /// Text against the background that is behind it, and marks of charts against theirs.
    /// https://www.w3.org/TR/WCAG22/#contrast-minimum and https://www.w3.org/TR/WCAG22/#non-text-contrast
    /// </summary>
    public const string Contrast = """
        () => {
          const parse = text => { const n = (text.match(/[\d.]+/g) || []).map(Number); return n.length < 3 ? null : { r: n[0], g: n[1], b: n[2], a: n.length > 3 ? n[3] : 1 }; };
          const over = (top, under) => ({ r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a), b: top.b * top.a + under.b * (1 - top.a), a: 1 });
          const light = c => { const f = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }; return 0.2126 * f(c.r) + 0.7152 * f(c.g) + 0.0722 * f(c.b); };
          const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
          const behind = element => {
            const layers = [];
            for (let at = element; at; at = at.parentElement) { const c = parse(getComputedStyle(at).backgroundColor); if (c && c.a > 0) { layers.push(c); if (c.a === 1) break; } }
            return layers.reverse().reduce((under, top) => over(top, under), { r: 255, g: 255, b: 255, a: 1 });
          };
          const wrong = new Set();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const element = node.parentElement;
            if (!node.data.trim() || !element.checkVisibility() || ['TITLE', 'DESC', 'STYLE'].includes(element.tagName.toUpperCase())) continue;
            const style = getComputedStyle(element);
            const color = parse(element instanceof SVGElement ? style.fill : style.color);
            const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
            const found = ratio(over(color, behind(element)), behind(element));
            if (found < (large ? 3 : 4.5)) wrong.add(`text "${node.data.trim().slice(0, 40)}" ${found.toFixed(2)}`);
          }
          for (const mark of document.querySelectorAll('svg :is(polyline,circle,rect,polygon,line,path):not(.area,.axis,.grid)')) {
            const style = getComputedStyle(mark);
            const color = parse(['line', 'polyline'].includes(mark.tagName) ? style.stroke : style.fill);
            const alpha = color && { ...color, a: color.a * parseFloat(style.opacity) };
            const found = alpha ? ratio(over(alpha, behind(mark)), behind(mark)) : 0;
            if (found < 3) wrong.add(`${mark.tagName}.${mark.getAttribute('class')} ${found.toFixed(2)}`);
          }
          return [...wrong];
        }
        """;

    /// <summary>Headings begin with one h1 and never jump over a level.</summary>
    public const string Headings = """
        () => {
          const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => ({ level: +one.tagName[1], text: one.textContent.trim() }));
          const wrong = levels.filter(one => !one.text).map(() => 'a heading without text');
          if (levels.filter(one => one.level === 1).length !== 1 || levels[0].level !== 1) wrong.push('not exactly one h1 in front');
          levels.forEach((one, i) => { if (i && one.level > levels[i - 1].level + 1) wrong.push(`"${one.text}" jumps from h${levels[i - 1].level} to h${one.level}`); });
          return wrong;
        }
        """;

    /// <summary>What a screen reader announces by name has one.</summary>
    public const string Names = """
        () => {
          const text = ids => ids.split(' ').map(id => document.getElementById(id)?.textContent.trim() ?? '').join(' ').trim();
          const name = one => one.getAttribute('aria-label') || (one.getAttribute('aria-labelledby') && text(one.getAttribute('aria-labelledby'))) || one.querySelector(':scope > caption, :scope > title, :scope > figcaption, :scope > summary')?.textContent.trim() || '';
          const wrong = [];
          const need = (selector, what) => document.querySelectorAll(selector).forEach(one => { if (!name(one)) wrong.push(`${what} without a name: ${one.outerHTML.slice(0, 90)}`); });
          need('svg:not([aria-hidden=true])', 'drawing');
          need('table', 'table');
          need('section', 'section');
          need('nav', 'navigation');
          need('[role=region]', 'region');
          need('article', 'article');
          need('figure', 'figure');
          document.querySelectorAll('a[href], summary').forEach(one => { if (!one.textContent.trim()) wrong.push(`no text: ${one.outerHTML.slice(0, 90)}`); });
          if (document.querySelectorAll('main').length !== 1) wrong.push('not one main');
          if (!document.documentElement.lang) wrong.push('no language');
          document.querySelectorAll('th').forEach(one => { if (!one.scope) wrong.push(`th without scope: ${one.textContent}`); });
          return wrong;
        }
        """;

    /// <summary>Names and levels of what has the focus, and whether anything shows that it has it.</summary>
    public const string Focus = """
        () => {
          const one = document.activeElement;
          const style = getComputedStyle(one);
          const box = one.getBoundingClientRect();
          const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.left >= -1;
          return [one.tagName.toLowerCase(), one.textContent.trim().slice(0, 60) || one.getAttribute('aria-label') || '', seen ? 'seen' : 'unseen', one.dataset.order || ''];
        }
        """;

    /// <summary>Elements that stick out of the window to the right although nothing scrolls them.</summary>
    public const string Overflow = """
        () => {
          const width = document.documentElement.clientWidth;
          const wrong = [...document.querySelectorAll('main *')].filter(one => one.checkVisibility() && one.getBoundingClientRect().right > width + 1 && !one.closest('.scroll, svg, figure'));
          return wrong.map(one => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 40)}`).concat(document.documentElement.scrollWidth > width + 1 ? [`page is ${document.documentElement.scrollWidth} wide in ${width}`] : []);
        }
        """;
}
