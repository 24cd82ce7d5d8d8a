// A text tried out as one types; what is supposed saved as rules of one's own.
import { $ } from '/static/desk.js'
let wait, asked = 0
async function send(address, values, into) {
  const mine = ++asked
  const r = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(values) })
  const html = r.headers.get('content-type')?.startsWith('text/html'), said = html ? await r.text() : (await r.json()).refused
  if (mine !== asked) return
  const el = $(into); if (!el) return
  if (html) el.innerHTML = said; else el.textContent = said
}
document.addEventListener('input', e => {
  const form = e.target.closest('form[data-try]'); if (!form) return
  clearTimeout(wait)
  wait = setTimeout(() => send(form.dataset.try, { file: form.dataset.file, text: form.elements.text.value }, '#tried'), 350)
})
document.addEventListener('submit', e => {
  const form = e.target.closest('form[data-save]'); if (!form) return
  e.preventDefault()
  send(form.dataset.save, { name: form.elements.name.value }, '#saved')
})
// arrows move a bound by one, of people or of per cent
document.addEventListener('keydown', e => {
  const by = { ArrowUp: 1, ArrowDown: -1 }[e.key], el = e.target
  if (!by || !el.matches('.moving input[size]')) return
  const m = /^\s*(\d{1,6})(\s*%?)\s*$/.exec(el.value); if (!m) return
  e.preventDefault()
  el.value = Math.max(0, m[2].trim() ? Math.min(100, +m[1] + by) : +m[1] + by) + m[2]
  el.dispatchEvent(new Event('input', { bubbles: true }))
})
