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

