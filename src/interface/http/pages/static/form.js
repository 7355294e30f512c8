// What makes the page of a form more pleasant; without it everything works all the same.
const form = document.getElementById("form"), store = `placet:${location.pathname}`;
const boxes = [...document.querySelectorAll("[data-if]")];
const texts = () => [...form.elements].filter(e => /^(field|zone)\./.test(e.name) && !["password", "file", "hidden"].includes(e.type) && !e.closest(".files"));

const make = (tag, rest, ...inside) => {
  const element = Object.assign(document.createElement(tag), rest);
  element.append(...inside);
  return element;
};

function entered(name) {
  const found = texts().filter(e => e.name === name), [first] = found;
  if (!first || first.closest("[data-if]")?.hidden) return first?.type === "checkbox" ? ["false"] : [""];
  if (first.type !== "checkbox") return [first.value];
  if (first.value === "true" && found.length === 1) return [String(first.checked)];
  return found.filter(e => e.checked).map(e => e.value);
}

function steer() {
  for (const _ of boxes) for (const box of boxes) {
    const fits = want => entered(box.dataset.if).some(v => v === String(want) || (typeof want === "number" && v.trim() && +v === want));
    box.hidden = !box.matches(".wrong") && !JSON.parse(box.dataset.equals).some(fits);
  }
}

function keep() {
  steer();
  zones.forEach(tell => tell());
  const is_said = e => !e.matches(".zone") || e.parentElement.querySelector("input").value;
  const values = texts().filter(is_said).map(e => [e.id, e.type === "checkbox" ? e.checked : e.value, e.labels[0]?.textContent.trim()]);
  try { localStorage.setItem(store, JSON.stringify([form.digest.value, values, location.search])); } catch { /* no room */ }
}

function kept() {
  try { return JSON.parse(localStorage.getItem(store)) ?? []; } catch { return []; }
}

function restore() {
  const [digest, values, where] = kept();
  // The page may show what was entered already; only what was entered on this very page is newer.
  if (digest !== form.digest.value || !("first" in form.dataset || where === location.search)) return;
  let changed = false, lost = false;
  for (const [id, value] of values) {
    const e = document.getElementById(id), what = e?.type === "checkbox" ? "checked" : "value";
    if (e && e[what] !== value) { e[what] = value; changed = true; }
    if (!e && value) lost = true;
  }
  if (!changed) return;
  const again = make("button", { type: "button", className: "small", textContent: "Start over" });
  const note = make("p", { className: "draft", role: "status" }, `What you entered before in this browser is filled in${lost ? ", but for rows that you added" : ""}. `, again);
  again.onclick = () => { forget(); form.reset(); note.remove(); steer(); zones.forEach(tell => tell()); };
  form.prepend(note);
}

function forget() {
  localStorage.removeItem(store);
  sessionStorage.removeItem(store);
}

// The form is closed: a draft is forgotten if it is what this tab sent and what was recorded, else it is given back.
function close() {
  const draft = localStorage.getItem(store), article = document.querySelector("article");
  if (article.dataset.again) history.replaceState(null, "", article.dataset.again);
  if ("recorded" in article.dataset && draft === sessionStorage.getItem(store)) return forget();
  sessionStorage.removeItem(store);
  const wrote = (kept()[1] ?? []).filter(([, value]) => value);
  if (!wrote.length || document.querySelector(".wrote")) return;
  const list = make("dl", { className: "wrote" });
  for (const [id, value, label] of wrote) list.append(make("dt", {}, label || id), make("dd", {}, value === true ? "✓" : value));
  const heading = make("h2", { textContent: "What you had entered in this browser" });
  const drop = make("button", { type: "button", className: "small", textContent: "Delete it from this browser" });
  const rest = [heading, make("p", { className: "hint", textContent: "None of this was recorded. Copy what you still need." }), list, drop];
  drop.onclick = () => { forget(); rest.forEach(it => it.remove()); };
  article.append(...rest);
}

// Offers the reader's own time zone for an instant, and says what time that is in UTC.
const shift = at => { const m = -Math.round(at.getTimezoneOffset()), p = n => String(Math.trunc(Math.abs(n))).padStart(2, "0"); return m ? `${m < 0 ? "-" : "+"}${p(m / 60)}:${p(m % 60)}` : "Z"; };
const zones = [...document.querySelectorAll("select.zone")].map(select => {
  const input = select.parentElement.querySelector("input"), place = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " ");
  const own = make("option"), utc = make("span", { className: "hint", role: "status" });
  const tell = () => {
    own.value = shift(input.value ? new Date(input.value) : new Date());
    own.textContent = `${place}, UTC${own.value === "Z" ? "" : own.value.replace("-", "−")}`;
    const at = new Date(input.value + select.value);
    utc.textContent = input.value && select.value !== "Z" && !isNaN(at) ? `That is ${at.toISOString().slice(0, 19).replace("T", ", ")} UTC.` : "";
  };
  tell();
  select.prepend(own);
  select.parentElement.append(utc);
  if (form && "first" in form.dataset && !input.value) own.selected = true;
  return tell;
});

let underway = 0, pressed;
function send(input, file) {
  const list = input.parentElement.querySelector(".files"), bar = make("progress", { max: 1, value: 0 });
  bar.setAttribute("aria-label", `Sending ${file.name}`);
  const line = make("span", { className: "tick", role: "status" }, bar, ` ${file.name}`);
  const request = new XMLHttpRequest(), body = new FormData();
  list.querySelectorAll(".failed").forEach(old => old.remove());
  list.append(line);
  underway++;
  body.append("file", file);
  request.upload.onprogress = e => { bar.value = e.loaded / e.total; };
  request.onloadend = () => {
    let said = {};
    try { said = JSON.parse(request.response); } catch { /* no answer */ }
    if (request.status === 201) {
      const id = `file-${said.value.slice(0, 36)}`;
      if (!input.multiple) list.replaceChildren(line);
      line.replaceChildren(make("input", { type: "checkbox", id, name: input.name, value: said.value, checked: true }),
        make("label", { htmlFor: id, textContent: said.name }));
    } else {
      const without = make("button", { type: "button", textContent: "Leave it out" });
      without.onclick = () => { line.remove(); input.focus(); };
      line.className = "message failed";
      const why = said.message ?? "The file could not be sent.";
      line.replaceChildren(`${why.startsWith("The file ") ? file.name + why.slice(8) : `${file.name}: ${why}`} `, without);
      pressed = null;
    }
    if (!--underway && pressed) form.requestSubmit(pressed);
  };
  request.open("POST", `${form.getAttribute("action")}/files`);
  request.setRequestHeader("X-Proof", form.proof.value);
  request.send(body);
}

const undecided = make("span", { className: "hint", role: "status" });
function stay() {
  const field = document.activeElement.closest(".tick, .instant") ?? document.activeElement;
  undecided.textContent = "";
  field.after(undecided);
  requestAnimationFrame(() => { undecided.textContent = form.dataset.undecided; });
}

if (form) {
  restore();
  steer();
  zones.forEach(tell => tell());
  form.addEventListener("input", keep);
  form.addEventListener("change", ({ target }) => {
    if (target.type !== "file") return;
    [...target.files].forEach(file => send(target, file));
    target.value = "";
  });
  form.addEventListener("submit", event => {
    if (event.submitter?.name === "row" && event.submitter.value === "keep") {
      event.preventDefault();
      stay();
      return;
    }
    const failed = event.submitter?.name === "row" ? null : form.querySelector(".failed button");
    if (!underway && !failed) {
      if (event.submitter?.name === "action") sessionStorage.setItem(store, localStorage.getItem(store) ?? "");
      return;
    }
    event.preventDefault();
    failed?.focus();
    pressed = failed ? null : event.submitter;
  });
} else close();
