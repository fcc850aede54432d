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
