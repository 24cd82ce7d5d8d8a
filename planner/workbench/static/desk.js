// The desk: sends one step, swaps the parts that come back. No inline code, nothing from outside.
export const $ = (q, at = document) => at.querySelector(q), all = (q, at = document) => [...at.querySelectorAll(q)]
const body = document.body, drawer = $('#drawer'), alarm = $('#alarm'), said = $('#said'), say = body.dataset
let version = +say.version, held = null, queue = Promise.resolve()
const channel = new BroadcastChannel('planner:' + location.port)
channel.onmessage = e => { if (e.data > version) refresh() }

export function cry(text, label, act) {
  alarm.textContent = text
  if (label) { const b = document.createElement('button'); b.textContent = label; b.onclick = act; alarm.append(b) }
}
const hush = () => { alarm.textContent = '' }
const lost = () => cry(say.lost, say.again, () => { hush(); refresh() })
const key = el => el && { id: el.dataset.id, c: el.dataset.c }
const seatOf = k => k && ($(`.seat[data-id="${CSS.escape(k.id)}"][data-c="${CSS.escape(k.c)}"]`) || $(`.seat[data-id="${CSS.escape(k.id)}"]`))

export function swap(parts) {
  const was = document.activeElement, seat = was?.closest('.seat'), k = key(seat), near = seat ? all('.seat').indexOf(seat) : -1
  const again = was?.dataset?.op || was?.dataset?.job, where = was?.closest('[id]')?.id, scrolls = all('aside section').map(el => [el.id, el.scrollTop])
  for (const [id, html] of Object.entries(parts)) {
    const el = document.getElementById(id); if (!el) continue
    el.innerHTML = html
  }
  for (const [id, top] of scrolls) { const el = document.getElementById(id); if (el) el.scrollTop = top }
  rove(seatOf(k) || all('.seat')[Math.max(0, Math.min(near, all('.seat').length - 1))], near >= 0)
  if (again && !was.isConnected) all('[data-op],[data-job]', document.getElementById(where) || document).find(b => (b.dataset.op || b.dataset.job) === again && !b.disabled)?.focus()
  if (held && !seatOf(held)) held = null
  seatOf(held)?.classList.add('held')
  for (const el of all('[data-refresh]')) load(el.dataset.refresh, el)
}
async function told(r) {
  if (r.status === 403) { cry(say.closed); return null }
  if (r.status === 413) { cry(say.large); return null }
  const d = await r.json()
  if (d.refused) { cry(d.refused, say.seen, hush); said.textContent = d.refused; return null }
  return d
}
async function send(op) {
  body.classList.add('busy')
  try {
    const d = await told(await fetch('/do', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...op, version, here: say.here }) }))
    if (!d) return null
    version = d.version; hush()
    if (d.reload) return location.reload()
    swap(d.parts)
    if (d.stale) { cry(say.stale, say.seen, hush); return null }
    if (d.remarks?.length) cry(d.remarks.join(' '), say.seen, hush)
    said.textContent = (d.said || '') + '. ' + ($('.verdict')?.textContent || '')
    channel.postMessage(version)
    document.dispatchEvent(new CustomEvent('planner:step', { detail: op }))
    return d
  } catch { lost(); return null } finally { body.classList.remove('busy') }
}
export const change = op => (queue = queue.then(() => send(op)))
// what is being typed stays when the page is repainted for what changed elsewhere
function typed() {
  const rule = el => el.form?.elements.rule?.value, was = document.activeElement?.matches('.moving input') && { rule: rule(document.activeElement), name: document.activeElement.name }
  const kept = all('.moving input[size]').filter(el => el.value !== el.defaultValue).map(el => ({ rule: rule(el), name: el.name, value: el.value }))
  const found = k => all(`.moving [name="${k.name}"]`).find(el => rule(el) === k.rule)
  return () => {
    for (const k of kept) { const el = found(k); if (el) { el.value = k.value; load(el.form.dataset.part + '?' + new URLSearchParams(new FormData(el.form)), el.form.dataset.into) } }
    if (was) found(was)?.focus()
  }
}
export async function refresh() {
  try { const d = await told(await fetch('/strip?here=' + say.here)); if (d) { version = d.version; hush(); const back = typed(); swap(d.parts); back(); if (d.remarks?.length) cry(d.remarks.join(' '), say.seen, hush) } } catch { lost() }
}
// where the focus was in what is replaced: the same button, that of the same row, else the first one
function focused(el) {
  const was = document.activeElement; if (was === el || !el.contains(was) || el === drawer) return () => {}
  const here = b => (b.dataset.drawer || b.dataset.part || b.id || ''), key = here(was), row = was.closest('tr')?.querySelector('[data-drawer]')?.dataset.drawer
  const last = was.closest('td') ? 'td:last-child button' : 'button'
  return () => {
    const same = key && all('button, input, select', el).find(b => here(b) === key)
    const inRow = row && all('[data-drawer]', el).find(b => b.dataset.drawer === row)?.closest('tr')?.querySelector(last)
    ;(same || inRow || $('button, a', el))?.focus()
  }
}
export async function load(address, into) {
  const el = typeof into === 'string' ? $(into) : into; if (!el) return
  const mark = el.asked = {}
  try {
    const r = await fetch(address)
    if (r.status === 403) return cry(say.closed)
    if (!r.headers.get('content-type')?.startsWith('text/html')) { await told(r); return }
    const html = await r.text(); if (el.asked === mark) { const back = focused(el); el.innerHTML = html; if ('refresh' in el.dataset) el.dataset.refresh = address; back() }
  } catch { lost() }
}
export async function open(address) {
  await load(address, drawer)
  if (!drawer.open && drawer.innerHTML) drawer.showModal()
}
// long questions: asked, looked at until they are over, stopped
export async function ask(name, args, into) {
  const el = typeof into === 'string' ? $(into) : into
  try {
    const d = await told(await fetch('/jobs', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name, args }) }))
    if (d) await watch(d.job, into, el)
  } catch { lost() }
}
async function watch(job, into, el) {
  const asked = (watch[into] = job)
  for (let wait = 60; watch[into] === asked; wait = Math.min(500, wait * 1.3)) {
    const d = await told(await fetch(`/jobs/${job}?here=${say.here}&seen=${version}`)); if (!d) return
    const moved = d.version !== version
    version = d.version
    if (d.parts) swap(d.parts)
    const at = typeof into === 'string' ? $(into) : el
    if (at && d.html !== undefined) at.innerHTML = d.html
    if (moved) channel.postMessage(version)
    if (['done', 'stopped', 'failed'].includes(d.state)) { said.textContent = at?.textContent || $('.verdict')?.textContent || ''; return }
    await new Promise(go => setTimeout(go, wait))
  }
}
const rest = () => ask('rest', {}, '#rest')
// a file dropped in: its bytes alone, its name only to be shown
export async function send_file(address, file, into) {
  body.classList.add('busy')
  try {
    const r = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'x-name': encodeURIComponent(file.name) }, body: file })
    if (!r.headers.get('content-type')?.startsWith('text/html')) { await told(r); return }
    const el = $(into); if (el) { el.innerHTML = await r.text(); if (!document.activeElement || document.activeElement === body) $('[tabindex="-1"]', el)?.focus() }
  } catch { lost() } finally { body.classList.remove('busy') }
}
// a form, or a button, that is no step
export async function post(address, values, into) {
  body.classList.add('busy')
  try {
    const r = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(values) })
    if (!r.headers.get('content-type')?.startsWith('text/html')) { const d = await told(r); if (d?.reload) { channel.postMessage(d.version); location.reload() } return }
    const el = $(into); if (el) { el.innerHTML = await r.text(); if (!document.activeElement || document.activeElement === body) $('[tabindex="-1"]', el)?.focus() }
  } catch { lost() } finally { body.classList.remove('busy') }
}

document.addEventListener('click', e => {
  const b = e.target.closest('button, a'); if (!b) return
  const d = b.dataset
  if (d.stop) fetch(`/jobs/${d.stop}/stop`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).catch(lost)
  else if (d.job) { const form = b.closest('form'); ask(d.job, { ...(form ? Object.fromEntries(new FormData(form)) : {}), ...JSON.parse(d.args || '{}') }, d.into || '#rest') }
  else if (d.op) { const form = 'form' in d && b.closest('form'); if (b.closest('dialog') && !('stay' in d)) drawer.close(); change({ ...(form ? Object.fromEntries(new FormData(form)) : {}), ...JSON.parse(d.op) }) }
  else if (d.post) { e.preventDefault(); const form = b.closest('form'); post(d.post, form ? Object.fromEntries(new FormData(form)) : {}, d.into) }
  else if (d.part) { e.preventDefault(); load(d.part, d.into) }
  else if ('close' in d) drawer.close()
  else if ('hush' in d) hush()
  else if ('print' in d) print()
  else if (d.drawer) { if (b.classList.contains('seat')) rove(b); open(d.drawer) }
})
document.addEventListener('change', e => {
  const el = e.target
  if (el.matches('input[data-op], select[data-op]')) change(JSON.parse(el.dataset.op))
  if (el.matches('input[type="file"][data-upload]') && el.files[0]) send_file(el.dataset.upload, el.files[0], el.dataset.into)
})
let wait
document.addEventListener('input', e => {
  const form = e.target.closest('form[data-part]'); if (!form) return
  clearTimeout(wait); wait = setTimeout(() => load(form.dataset.part + '?' + new URLSearchParams(new FormData(form)), form.dataset.into), +form.dataset.pause || 120)
})
document.addEventListener('submit', e => { if (e.target.matches('form[data-part], form[data-quiet]')) { e.preventDefault(); if (e.target.dataset.part) load(e.target.dataset.part + '?' + new URLSearchParams(new FormData(e.target)), e.target.dataset.into) } })
drawer.addEventListener('click', e => { if (e.target === drawer) drawer.close() })

// the mouse: a seat onto a seat changes places or replaces, onto a committee joins, onto the edge leaves
document.addEventListener('dragstart', e => { const s = e.target.closest?.('.seat, [data-person]'); if (s) { e.dataTransfer.setData('text/plain', JSON.stringify({ id: s.dataset.id || s.dataset.person, c: s.dataset.c || '' })); e.dataTransfer.effectAllowed = 'move' } })
const goal = e => e.target.closest?.('.seat') || e.target.closest?.('.ban') || e.target.closest?.('[data-drop]')
const unaim = g => all('.aim').forEach(x => x !== g && x.classList.remove('aim'))
document.addEventListener('dragover', e => { const g = goal(e); if (g) { e.preventDefault(); unaim(g); g.classList.add('aim') } })
document.addEventListener('dragleave', e => { if (!e.relatedTarget) unaim() })
document.addEventListener('dragend', () => unaim())
document.addEventListener('drop', e => {
  const g = goal(e); if (!g) return
  e.preventDefault(); unaim()
  if (g.dataset.drop) { if (e.dataTransfer.files[0]) send_file(g.dataset.drop, e.dataTransfer.files[0], g.dataset.into); return }
  try { drop(JSON.parse(e.dataTransfer.getData('text/plain')), g) } catch { /* a file, or text from elsewhere */ }
})
function drop(from, g) {
  const ban = g.closest('.ban'), to = ban.dataset.c, on = g.classList.contains('seat') ? g.dataset.id : ''
  if (on === from.id) return
  if (!to) return from.c && change({ op: 'withdraw', id: from.id, from: from.c })
  if (on && to === from.c) return
  if (on && from.c) return change({ op: 'exchange', id: from.id, from: from.c, with: on, to })
  change({ op: 'put', id: from.id, from: from.c, to, instead: on })
}
// keys: one stop in the tab order for the whole board, arrows within
function rove(s, focus) { all('.seat[tabindex="0"]').forEach(x => { x.tabIndex = -1 }); if (s) { s.tabIndex = 0; if (focus) s.focus({ preventScroll: true }) } }
function step(s, dx, dy) {
  const r = s.getBoundingClientRect(), x = r.x + r.width / 2, y = r.y + r.height / 2
  const best = all('.seat').filter(o => o !== s).map(o => { const q = o.getBoundingClientRect(), a = q.x + q.width / 2 - x, b = q.y + q.height / 2 - y; return { o, ahead: a * dx + b * dy, aside: Math.abs(a * dy) + Math.abs(b * dx) } })
    .filter(q => q.ahead > 4).sort((p, q) => p.ahead + 3 * p.aside - q.ahead - 3 * q.aside)[0]
  if (best) { rove(best.o, true); best.o.scrollIntoView({ block: 'nearest' }) }
}
document.addEventListener('keydown', e => {
  if (e.target.matches('input, select, textarea') || drawer.open) return
  const s = document.activeElement?.closest('.seat'), k = e.key.toLowerCase()
  if ((e.ctrlKey || e.metaKey) && k === 'z') { e.preventDefault(); return change({ op: e.shiftKey ? 'redo' : 'undo' }) }
  if ((e.ctrlKey || e.metaKey) && k === 'y') { e.preventDefault(); return change({ op: 'redo' }) }
  if (e.ctrlKey || e.metaKey || e.altKey) return
  if (k === 'p' && say.here === 'board') return rest()
  if (!s) return
  const go = { arrowup: [0, -1], arrowdown: [0, 1], arrowleft: [-1, 0], arrowright: [1, 0] }[k]
  if (go) { e.preventDefault(); return step(s, ...go) }
  const { id, c } = s.dataset
  if (k === 'k') change({ op: 'keep', id, committee: c })
  else if (k === 'x') change({ op: 'out', id })
  else if (k === 'delete') change({ op: 'withdraw', id, from: c })
  else if (k === 'escape') { held = null; all('.held').forEach(x => x.classList.remove('held')) }
  else if (k === 'm') {
    if (!held) { held = key(s); s.classList.add('held'); said.textContent = say.held + ' ' + s.querySelector('.name').textContent }
    else { const h = held; held = null; seatOf(h)?.classList.remove('held'); drop(h, s) }
  }
})
// what changed elsewhere: another window, a file on disk, another person
async function look() {
  if (document.hidden) return
  try {
    const r = await fetch('/state'); if (r.status === 403) return cry(say.closed)
    const d = await r.json()
    if (d.news) cry(d.news.text, d.news.label, () => { hush(); if (d.news.op) change(d.news.op); else location.reload() })
    else if (d.version > version) refresh()
  } catch { lost() }
}
setInterval(look, 5000)
setTimeout(look, 150)
const running = $('#rest [data-stop]')
if (running) watch(+running.dataset.stop, '#rest')
rove($('.seat'))
