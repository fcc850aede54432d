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

