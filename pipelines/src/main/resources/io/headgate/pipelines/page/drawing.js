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

