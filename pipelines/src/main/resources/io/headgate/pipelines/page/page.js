'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const SVG = 'http://www.w3.org/2000/svg';
  const HEADER = 32, PANEL = 460, FAR = 0.42, MOST_MATCHES = 40;
  const $ = id => document.getElementById(id);
  const canvas = $('canvas'), world = $('world'), details = $('details'), search = $('search'), matches = $('matches');
  const nodes = data.nodes, edges = data.edges;
  const byId = new Map(nodes.map((node, i) => [node.id, i]));
  const parents = nodes.map(() => []), children = nodes.map(() => []);
  edges.forEach((edge, i) => { children[edge.from].push([edge.to, i]); parents[edge.to].push([edge.from, i]); });

  // Text only ever goes in as text: nothing here reads markup out of the data.
  function html(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function svg(name, attributes, text) {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    return element;
  }
  /** A path that may be broken behind its slashes. */
  function path(element, text) {
    text.split(/(?<=\/)/).forEach((step, i) => element.append(...(i ? [html('wbr'), step] : [step])));
    return element;
  }
  const toneClass = tone => 't-' + tone.toLowerCase();
  const has = (node, mark) => node.marks.includes(mark);

  // ---- drawing ----
  const overlay = nodes.some(node => node.badges.length || has(node, 'QUIET'));
  const edgeShapes = [], arrowShapes = [], nodeShapes = [];

  function curve(edge) {
    const p = edge.points;
    if (edge.from === edge.to || (p.length === 4 && p[0] === p[2])) {
      const reach = 46;
      return `M${p[0]} ${p[1]}C${p[0] + reach} ${p[1]} ${p[2] + reach} ${p[3]} ${p[2]} ${p[3]}`;
    }
    let path = `M${p[0]} ${p[1]}`;
    for (let i = 2; i < p.length; i += 2) {
      const x = p[i - 2], y = p[i - 1], across = i % 4 === 2;
      if (!across || y === p[i + 1]) { path += `L${p[i]} ${p[i + 1]}`; continue; }
      const middle = (x + p[i]) / 2;
      path += `C${middle} ${y} ${middle} ${p[i + 1]} ${p[i]} ${p[i + 1]}`;
    }
    return path;
  }
  const STATE = 'M-5 -4.2a5 2 0 0 1 10 0v8.4a5 2 0 0 1 -10 0zM-5 -4.2a5 2 0 0 0 10 0M-5 0a5 2 0 0 0 10 0';

  function clipped(text, width, character) {
    const room = Math.max(8, Math.floor(width / character));
    const letters = Array.from(text);
    if (letters.length <= room) return text;
    const head = Math.ceil((room - 1) / 2);
    return letters.slice(0, head).join('') + '…' + letters.slice(letters.length - (room - 1 - head)).join('');
  }

  function draw() {
    data.strips.forEach((strip, i) => world.append(svg('rect', {
      class: i % 2 ? 'strip odd' : 'strip', x: strip.x, y: -20000, width: strip.width, height: data.height + 40000 })));
    const lines = svg('g', {}), cards = svg('g', {});
    for (const edge of edges) {
      const loop = edge.points.length === 4 && edge.points[0] === edge.points[2];
      const back = edge.points[0] >= edge.points[edge.points.length - 2];
      const circle = loop || (back && has(nodes[edge.from], 'CYCLE') && has(nodes[edge.to], 'CYCLE'));
      const line = svg('path', { class: 'edge' + (edge.dashed ? ' dashed' : '') + (circle ? ' circle' : ''), d: curve(edge) });
      const p = edge.points, x = p[p.length - 2], y = p[p.length - 1];
      const arrow = svg('path', { class: 'arrow', d: `M${x} ${y}l${back ? 7 : -7} -3.6v7.2z` });
      edgeShapes.push(line); arrowShapes.push(arrow);
      lines.append(line, arrow);
    }
    nodes.forEach((node, i) => { const shape = card(node, i); nodeShapes.push(shape); cards.append(shape); });
    world.append(lines, cards);
  }

  function card(node, i) {
    const { x, y, width, height } = node.box, round = has(node, 'VIEW') ? height / 2 : 8;
    const g = svg('g', { class: ['node', toneClass(node.tone), overlay ? 'overlay' : '', ...node.marks.map(m => m.toLowerCase())].join(' ').replace(/ +/g, ' '),
      transform: `translate(${x} ${y})`, tabindex: -1, role: 'button', 'data-node': i, id: 'node-' + i,
      'aria-label': [node.id, node.type, node.product, has(node, 'STATEFUL') ? 'stateful' : '', ...node.badges].filter(Boolean).join(', ') });
    g.append(svg('title', {}, node.id));
    g.append(svg('rect', { class: 'card', width, height, rx: round }), svg('rect', { class: 'tint', width, height, rx: round }));
    const start = has(node, 'VIEW') ? 22 : 15;
    if (!has(node, 'EXTERNAL')) g.append(svg('rect', { class: 'edge-mark', x: has(node, 'VIEW') ? 11 : 0, y: has(node, 'VIEW') ? 13 : 10, width: 3.5, height: has(node, 'VIEW') ? height - 26 : height - 20, rx: 1.75 }));
    g.append(svg('text', { class: 'name', x: start, y: 20 }, clipped(node.id, width - start - 26, 7.26)));
    const about = [node.type, node.product].filter(Boolean).join(' · ');
    g.append(svg('text', { class: 'about', x: start, y: 35 }, about));
    let right = width - 10;
    for (const badge of node.badges.slice().reverse()) {
      const w = badge.length * 6.6 + 12;
      const b = svg('g', { class: 'badge', transform: `translate(${right - w} 25)` });
      b.append(svg('rect', { width: w, height: 15, rx: 7.5 }), svg('text', { x: 6, y: 11 }, badge));
      g.append(b);
      right -= w + 5;
    }
    let sign = width - 16;
    if (has(node, 'STATEFUL')) { g.append(svg('path', { class: 'state', d: STATE, transform: `translate(${sign} 15)` })); sign -= 18; }
    if (has(node, 'APPROXIMATE')) g.append(svg('text', { class: 'sign', x: sign, y: 19 }, '≈'));
    return g;
  }

  function legend() {
    const box = $('legend');
    const sample = (text, inner) => {
      const item = html('span'), picture = svg('svg', { viewBox: '0 0 16 12' });
      picture.append(inner); item.append(picture, text); box.append(item);
    };
    data.legend.slice(0, 12).forEach(entry => {
      const item = html('span', toneClass(entry.tone));
      item.append(html('i', 'dot'), entry.label); box.append(item);
    });
    if (data.legend.length > 12) box.append(html('span', '', `and ${data.legend.length - 12} more`));
    const marks = new Set(nodes.flatMap(node => node.marks));
    if (box.childElementCount && marks.size) box.append(html('i', 'rule'));
    const rect = style => svg('rect', { x: .5, y: 1, width: 15, height: 10, rx: 3, ...style });
    if (marks.has('STATEFUL')) sample('stateful', svg('path', { d: STATE, transform: 'translate(8 6)', stroke: 'var(--state)' }));
    if (marks.has('EXTERNAL')) sample('external', rect({ stroke: 'var(--muted)', 'stroke-dasharray': '3 2' }));
    if (marks.has('VIEW')) sample('view', rect({ rx: 5, stroke: 'var(--muted)' }));
    if (marks.has('APPROXIMATE')) sample('approximate', rect({ stroke: 'var(--warn)', 'stroke-dasharray': '4 2' }));
    if (marks.has('CYCLE')) sample('on a cycle', rect({ stroke: 'var(--error)' }));
    box.hidden = !box.childElementCount;
  }

  // ---- camera ----
  // Read once per resize: asking the browser in between would make it lay out every text of a big picture.
  const view = { width: 0, height: 0 };
  function measure() { view.width = canvas.clientWidth; view.height = canvas.clientHeight; }
  const camera = { x: 0, y: 0, k: 1 };
  let scheduled = false;
  const heads = data.strips.map(strip => { const span = html('span', '', strip.layer); $('columns').append(span); return span; });
  const panel = () => details.hidden || innerWidth <= 900 ? 0 : PANEL;
  function move(x, y, k) {
    Object.assign(camera, { x, y, k });
    if (!scheduled) { scheduled = true; requestAnimationFrame(render); }
  }
  function render() {
    scheduled = false;
    const { x, y, k } = camera;
    world.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    world.classList.toggle('far', k < FAR);
    world.classList.toggle('mid', k < .75);
    data.strips.forEach((strip, i) => {
      const left = Math.max(0, x + strip.x * k), right = Math.min(view.width - panel(), x + (strip.x + strip.width) * k);
      heads[i].hidden = right - left < 34;
      heads[i].style.left = left + 'px';
      heads[i].style.width = (right - left) + 'px';
    });
    map();
  }
  function zoom(factor, cx, cy) {
    const k = Math.min(2.5, Math.max(Math.min(.03, fitted()), camera.k * factor));
    const px = cx === undefined ? (view.width - panel()) / 2 : cx, py = cy === undefined ? view.height / 2 : cy;
    move(px - (px - camera.x) * k / camera.k, py - (py - camera.y) * k / camera.k, k);
  }
  const fitted = () => Math.min((view.width - panel()) / data.width, (view.height - HEADER - 56) / data.height);
  function fit() {
    const k = Math.min(1.25, fitted());
    move((view.width - panel() - data.width * k) / 2, HEADER + (view.height - HEADER - 56 - data.height * k) / 2, k);
  }
  /** The whole picture where its words can be read, else its beginning; a huge one as a map of colours. */
  function begin() {
    const readable = .72;
    if (fitted() >= readable - .04 || data.width * readable > view.width * 3.2 || data.height * readable > view.height * 2.5) return fit();
    const tall = data.height * readable > view.height - HEADER - 56;
    move(Math.max(0, (view.width - data.width * readable) / 2), tall ? HEADER : HEADER + (view.height - HEADER - 56 - data.height * readable) / 2, readable);
  }
  function reveal(i, always) {
    const box = nodes[i].box, width = view.width - panel(), height = view.height;
    const k = always ? Math.max(camera.k, .8) : camera.k;
    const left = camera.x + box.x * k, top = camera.y + box.y * k;
    if (k !== camera.k) return move(width / 2 - (box.x + box.width / 2) * k, height / 2 - (box.y + box.height / 2) * k, k);
    const into = (start, length, from, to) => start < from ? from - start : start + length > to ? Math.max(to - start - length, from - start) : 0;
    const dx = into(left, box.width * k, 40, width - 40), dy = into(top, box.height * k, HEADER + 24, height - 90);
    if (dx || dy) move(camera.x + dx, camera.y + dy, k);
  }

  // ---- overview map ----
  const mapBox = $('map'), tones = {};
  function toneColour(tone) {
    if (!tones[tone]) { const probe = html('i', toneClass(tone)); canvas.append(probe); tones[tone] = getComputedStyle(probe).getPropertyValue('--tone'); probe.remove(); }
    return tones[tone];
  }
  let mapPicture = null, mapScale = 1, mapX = 0, mapY = 0;
  function map() {
    const pixels = devicePixelRatio || 1, w = 180, h = 120;
    mapBox.hidden = innerWidth <= 900 || camera.k <= fitted() * 1.05;
    if (mapBox.hidden) return;
    if (!mapPicture) {
      mapBox.width = w * pixels; mapBox.height = h * pixels;
      mapScale = Math.min((w - 12) / data.width, (h - 12) / data.height);
      mapX = (w - data.width * mapScale) / 2; mapY = (h - data.height * mapScale) / 2;
      mapPicture = document.createElement('canvas'); mapPicture.width = mapBox.width; mapPicture.height = mapBox.height;
      const draw = mapPicture.getContext('2d'); draw.scale(pixels, pixels);
      for (const node of nodes) {
        draw.fillStyle = toneColour(node.tone);
        draw.fillRect(mapX + node.box.x * mapScale, mapY + node.box.y * mapScale, Math.max(1.5, node.box.width * mapScale), Math.max(1, node.box.height * mapScale));
      }
    }
    const draw = mapBox.getContext('2d');
    draw.setTransform(1, 0, 0, 1, 0, 0);
    draw.clearRect(0, 0, mapBox.width, mapBox.height);
    draw.drawImage(mapPicture, 0, 0);
    draw.scale(pixels, pixels);
    draw.strokeStyle = toneColour('accent'); draw.lineWidth = 1.5;
    draw.strokeRect(mapX - camera.x / camera.k * mapScale, mapY + (HEADER - camera.y) / camera.k * mapScale,
      (view.width - panel()) / camera.k * mapScale, (view.height - HEADER) / camera.k * mapScale);
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { mapPicture = null; Object.keys(tones).forEach(key => delete tones[key]); render(); });

  // ---- selection ----
  let chosen = -1;
  function reach(start, neighbours) {
    const seen = new Set(), lines = new Set(), next = [start];
    while (next.length) for (const [node, line] of neighbours[next.pop()]) {
      lines.add(line);
      if (!seen.has(node)) { seen.add(node); next.push(node); }
    }
    return { seen, lines };
  }
  function choose(i, always) {
    unchoose();
    chosen = i;
    const up = reach(i, parents), down = reach(i, children);
    up.seen.delete(i); down.seen.delete(i);
    world.classList.add('focused');
    nodeShapes[i].classList.add('on', 'chosen');
    for (const [way, found] of [['up', up], ['down', down]]) {
      found.seen.forEach(node => nodeShapes[node].classList.add('on', way));
      found.lines.forEach(line => { edgeShapes[line].classList.add('on', way); arrowShapes[line].classList.add('on', way); });
    }
    show(i, up.seen.size, down.seen.size);
    canvas.setAttribute('aria-activedescendant', 'node-' + i);
    try { history.replaceState(null, '', '#table=' + encodeURIComponent(nodes[i].id)); } catch (refused) { /* a page from a file may not be allowed to: the link is a comfort only */ }
    reveal(i, always);
    render();
  }
  function unchoose() {
    if (chosen < 0) return;
    chosen = -1;
    world.classList.remove('focused');
    for (const shape of [...nodeShapes, ...edgeShapes, ...arrowShapes]) shape.classList.remove('on', 'up', 'down', 'chosen');
    canvas.removeAttribute('aria-activedescendant');
  }
  function close() {
    unchoose();
    details.hidden = true;
    canvas.classList.remove('with-details');
    try { history.replaceState(null, '', location.pathname); } catch (refused) { /* as above */ }
    render();
  }

  // ---- details ----
  function show(i, up, down) {
    const node = nodes[i], top = html('div', 'top'), chips = html('div', 'chips');
    const chip = (text, extra) => { if (text) chips.append(html('span', 'chip ' + (extra || ''), text)); };
    node.badges.forEach(badge => chip(badge, 'tone ' + toneClass(node.tone)));
    chip(node.layer.startsWith(node.type) ? '' : node.layer);
    chip(node.type);
    if (node.product) { const product = html('span', 'chip ' + toneClass(node.tone)); if (!overlay) product.append(html('i', 'dot')); product.append(node.product); chips.append(product); }
    if (has(node, 'STATEFUL')) chip('Stateful', 'state');
    if (has(node, 'APPROXIMATE')) chip('approximate', 'warn');
    if (has(node, 'CYCLE')) chip('on a cycle', 'error');
    const shut = html('button', 'close', '×');
    shut.setAttribute('aria-label', 'Close details');
    shut.addEventListener('click', () => { close(); canvas.focus(); });
    const reached = html('p', 'reach'), fed = html('b', 'up', `${up} upstream`), feeds = html('b', 'down', `${down} downstream`);
    reached.append(fed, ' · ', feeds);
    top.append(html('h2', '', node.id), shut, chips, reached);
    details.replaceChildren(top, ...node.sections.map(part));
    details.scrollTop = 0;
    details.hidden = false;
    canvas.classList.add('with-details');
  }
  function part(section) {
    const box = html('section', 'part'), title = html('h3', '', section.title);
    if (section.kind === 'TABLES') title.append(html('span', 'count', String(section.items.length)));
    box.append(title);
    if (section.kind === 'FACTS') {
      const list = html('dl', 'facts');
      for (const item of section.items) list.append(html('dt', '', item.text), path(html('dd', item.note.includes('/') ? 'path' : ''), item.note));
      box.append(list);
    } else if (section.kind === 'NOTES') {
      const list = html('ul', 'notes');
      for (const item of section.items) { const entry = html('li', '', item.text); if (item.note) { const from = html('span', 'from', item.note.split('/').pop()); from.title = item.note; entry.append(from); } list.append(entry); }
      box.append(list);
    } else if (section.kind === 'TABLES') {
      const list = html('ul', 'links');
      for (const item of section.items) list.append(link(item));
      box.append(list);
    } else {
      for (const item of section.items) { box.append(path(html('p', 'file'), item.note), code(item.text, item.line)); }
    }
    return box;
  }
  function link(item) {
    const entry = html('li'), button = html('button'), i = byId.get(item.text);
    button.append(html('i', 'dot ' + (i === undefined ? '' : toneClass(nodes[i].tone))), html('span', 'name', item.text));
    button.append(html('span', item.note ? 'where warn' : 'where', item.note || (i === undefined ? '' : nodes[i].type)));
    if (i !== undefined) button.addEventListener('click', () => choose(i, false));
    entry.append(button);
    return entry;
  }
  const KEYWORDS = new Set(('ADD ALL ALTER AND ANY AS ASC BEGIN BETWEEN BY CASE CAST COMMENT CREATE CROSS CURRENT DATABASE DAY DESC DESCRIPTOR DISTINCT DISTRIBUTED DROP ELSE END ENFORCED ' +
    'EXCEPT EXECUTE EXISTS EXPLAIN FOR FROM FULL FUNCTION GROUP HAVING HOUR IF IN INNER INSERT INTERSECT INTERVAL INTO IS JOIN KEY LATERAL LEFT LIKE LIMIT MATCH_RECOGNIZE MATERIALIZED METADATA ' +
    'MINUTE NOT NULL OF ON OR ORDER OUTER OVER PARTITION PARTITIONED PRECEDING PRIMARY RANGE REPLACE RIGHT ROW ROWS SECOND SELECT SET STATEMENT SYSTEM_TIME TABLE THEN TO TRUE FALSE UNBOUNDED UNION ' +
    'UNNEST USING VALUES VIEW VIRTUAL WATERMARK WHEN WHERE WINDOW WITH BUCKETS HASH').split(' '));
  const TOKEN = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|`(?:[^`]|``)*(?:`|$)|\d+(?:\.\d+)?|[A-Za-z_$][\w$]*|\s+|[\s\S]/g;
  function code(sql, firstLine) {
    const box = html('pre'), text = html('code');
    let plain = '';
    const flush = () => { if (plain) text.append(plain); plain = ''; };
    for (const token of sql.match(TOKEN) || []) {
      const kind = token.startsWith('--') || token.startsWith('/*') ? 'c' : token[0] === "'" ? 's' : /^\d/.test(token) ? 'n' : KEYWORDS.has(token.toUpperCase()) ? 'k' : '';
      if (!kind) { plain += token; continue; }
      flush();
      text.append(html('span', kind, token));
    }
    flush();
    const numbers = html('span', 'numbers', sql.split('\n').map((_, i) => firstLine + i).join('\n'));
    numbers.setAttribute('aria-hidden', 'true');
    box.append(numbers, text);
    return box;
  }

  // ---- search ----
  let found = [], marked = 0, texts = null;
  function find(text) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    texts = texts || nodes.map(node => ({ head: [node.id, node.product, node.layer, node.type, ...node.badges].join(' ').toLowerCase(),
      sql: node.sections.filter(s => s.kind === 'SQL').flatMap(s => s.items.map(item => item.text)).join('\n').toLowerCase() }));
    const ranked = [];
    nodes.forEach((node, i) => {
      const { head, sql } = texts[i];
      if (!words.every(word => head.includes(word) || sql.includes(word))) return;
      const id = node.id.toLowerCase();
      const rank = id === words[0] ? 0 : id.startsWith(words[0]) ? 1 : words.every(w => id.includes(w)) ? 2 : words.every(w => head.includes(w)) ? 3 : 4;
      ranked.push([rank, i]);
    });
    return ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(entry => ({ node: entry[1], sql: entry[0] === 4 }));
  }
  function searched() {
    const text = search.value;
    found = find(text); marked = 0;
    nodeShapes.forEach(shape => shape.classList.remove('hit'));
    world.classList.toggle('searching', Boolean(text.trim()));
    world.classList.toggle('focused', chosen >= 0 && !text.trim());
    found.forEach(hit => nodeShapes[hit.node].classList.add('hit'));
    matches.replaceChildren(...found.slice(0, MOST_MATCHES).map((hit, place) => {
      const node = nodes[hit.node], item = html('li');
      item.id = 'match-' + place;
      item.setAttribute('role', 'option');
      item.append(html('i', 'dot ' + toneClass(node.tone)), html('span', 'name', node.id), html('span', 'where', hit.sql ? 'in its SQL' : [node.type, node.product].filter(Boolean).join(' · ')));
      item.addEventListener('pointerdown', event => { event.preventDefault(); take(place); });
      return item;
    }));
    if (found.length > MOST_MATCHES) matches.append(html('li', 'none', `and ${found.length - MOST_MATCHES} more, lit in the picture`));
    if (!found.length) matches.append(html('li', 'none', 'No table has that.'));
    opened(Boolean(text.trim()));
    mark();
  }
  function opened(open) { matches.hidden = !open; search.setAttribute('aria-expanded', String(open)); }
  function mark() {
    [...matches.children].forEach((item, place) => item.setAttribute('aria-selected', String(place === marked && found.length > 0)));
    const item = matches.children[marked];
    if (item && found.length) { search.setAttribute('aria-activedescendant', item.id); item.scrollIntoView({ block: 'nearest' }); }
  }
  function take(place) {
    if (!found[place]) return;
    const node = found[place].node;
    clear();
    choose(node, true);
    canvas.focus();
  }
  function clear() {
    search.value = '';
    found = [];
    world.classList.remove('searching');
    world.classList.toggle('focused', chosen >= 0);
    nodeShapes.forEach(shape => shape.classList.remove('hit'));
    opened(false);
  }
  search.addEventListener('input', searched);
  search.addEventListener('focus', () => opened(Boolean(search.value.trim())));
  search.addEventListener('blur', () => opened(false));
  search.addEventListener('keydown', event => {
    const last = Math.min(found.length, MOST_MATCHES) - 1;
    if (event.key === 'ArrowDown') marked = Math.min(last, marked + 1);
    else if (event.key === 'ArrowUp') marked = Math.max(0, marked - 1);
    else if (event.key === 'Enter') return take(marked);
    else if (event.key === 'Escape') { clear(); return canvas.focus(); }
    else return;
    event.preventDefault();
    mark();
  });

  // ---- pointer and keys ----
  let drag = null;
  const pointers = new Map();
  canvas.addEventListener('pointerdown', event => {
    if (event.target.closest('.zoom, .legend, .map')) return;
    pointers.set(event.pointerId, event);
    drag = { x: event.clientX, y: event.clientY, left: camera.x, top: camera.y, moved: false };
  });
  canvas.addEventListener('pointermove', event => {
    if (!pointers.has(event.pointerId)) return;
    const before = [...pointers.values()];
    pointers.set(event.pointerId, event);
    if (before.length === 2) {
      const [a, b] = before, [c, d] = [...pointers.values()], at = canvas.getBoundingClientRect();
      const was = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), is = Math.hypot(c.clientX - d.clientX, c.clientY - d.clientY);
      zoom(is / (was || 1), (c.clientX + d.clientX) / 2 - at.left, (c.clientY + d.clientY) / 2 - at.top);
      drag = null;
      return;
    }
    if (!drag) return;
    const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
    if (!drag.moved && Math.hypot(dx, dy) > 4) { drag.moved = true; canvas.classList.add('dragging'); canvas.setPointerCapture(event.pointerId); }
    if (drag.moved) move(drag.left + dx, drag.top + dy, camera.k);
  });
  let swallow = false;
  const up = event => { pointers.delete(event.pointerId); swallow = Boolean(drag && drag.moved); drag = null; canvas.classList.remove('dragging'); };
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('click', event => {
    if (swallow) { swallow = false; return; }
    if (event.target.closest('.zoom, .legend, .map')) return;
    const node = event.target.closest('.node');
    if (node) choose(Number(node.dataset.node), false); else if (!details.hidden) close();
  });
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    const at = canvas.getBoundingClientRect(), line = event.deltaMode === 1 ? 18 : 1;
    if (event.shiftKey) move(camera.x - (event.deltaY + event.deltaX) * line, camera.y, camera.k);
    else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) move(camera.x - event.deltaX * line, camera.y, camera.k);
    else zoom(Math.exp(-Math.max(-160, Math.min(160, event.deltaY * line)) * (event.ctrlKey ? .01 : .0022)), event.clientX - at.left, event.clientY - at.top);
  }, { passive: false });
  const jump = event => {
    const at = mapBox.getBoundingClientRect();
    const x = (event.clientX - at.left - mapX) / mapScale, y = (event.clientY - at.top - mapY) / mapScale;
    move((view.width - panel()) / 2 - x * camera.k, view.height / 2 - y * camera.k, camera.k);
  };
  mapBox.addEventListener('pointerdown', event => { mapBox.setPointerCapture(event.pointerId); jump(event); });
  mapBox.addEventListener('pointermove', event => { if (event.buttons) jump(event); });
  $('zoom-in').addEventListener('click', () => zoom(1.3));
  $('zoom-out').addEventListener('click', () => zoom(1 / 1.3));
  $('zoom-fit').addEventListener('click', fit);

  /** The nearest node in a direction: along the data if there is a line, else up or down in the column. */
  function step(key) {
    if (chosen < 0) return nodes.length ? nearestToMiddle() : -1;
    const here = nodes[chosen].box, height = i => Math.abs(nodes[i].box.y - here.y);
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const next = (key === 'ArrowLeft' ? parents : children)[chosen].map(entry => entry[0]).filter(i => i !== chosen);
      return next.length ? next.reduce((a, b) => height(b) < height(a) ? b : a) : chosen;
    }
    const sign = key === 'ArrowUp' ? -1 : 1;
    let best = chosen, least = Infinity;
    nodes.forEach((node, i) => {
      const distance = (node.box.y - here.y) * sign;
      if (node.box.x === here.x && distance > 0 && distance < least) { least = distance; best = i; }
    });
    return best;
  }
  function nearestToMiddle() {
    const x = ((view.width - panel()) / 2 - camera.x) / camera.k, y = (view.height / 2 - camera.y) / camera.k;
    let best = 0, least = Infinity;
    nodes.forEach((node, i) => { const d = Math.hypot(node.box.x + node.box.width / 2 - x, node.box.y - y); if (d < least) { least = d; best = i; } });
    return best;
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === search) return;
    if (event.key === '/') { event.preventDefault(); search.focus(); search.select(); return; }
    if (event.key === 'Escape') { close(); return; }
    if (event.target.closest('.details')) return;
    if (event.key.startsWith('Arrow')) { event.preventDefault(); const next = step(event.key); if (next >= 0) choose(next, false); }
    else if (event.key === '+' || event.key === '=') zoom(1.3);
    else if (event.key === '-') zoom(1 / 1.3);
    else if (event.key === '0') fit();
  });
  addEventListener('resize', () => { measure(); render(); });

  // ---- start ----
  $('title').textContent = data.title;
  $('subtitle').textContent = data.subtitle;
  if (nodes.length > 400) canvas.classList.add('huge');
  measure();
  legend();
  begin();
  render();
  draw();
  const named = /^#table=(.*)$/.exec(location.hash);
  if (named) {
    let id = '';
    try { id = decodeURIComponent(named[1]); } catch (malformed) { id = named[1]; }
    if (byId.has(id)) choose(byId.get(id), true);
  }
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
})();
