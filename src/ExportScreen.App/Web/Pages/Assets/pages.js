// Progress without reloading, and a word while a file is sent. Every page works without this script.
"use strict";

for (const form of document.querySelectorAll("form[data-send]")) {
    form.addEventListener("submit", () => {
        form.querySelector("[data-sending]").textContent = "The file is being sent.";
        form.querySelector("button").disabled = true;
    });
}

// A page that comes back from the browser's history has its button again.
addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-send]")) {
        form.querySelector("[data-sending]").textContent = "";
        form.querySelector("button").disabled = false;
    }
});

const words = { received: "Received", planning: "Being read", screening: "Being screened", finalizing: "Writing the results" };
const number = n => n.toLocaleString("en-GB");

async function follow(section) {
    const status = section.querySelector("[data-status]");
    const rows = section.querySelector("[data-rows]");
    const bar = section.querySelector("progress");
    for (;;) {
        await new Promise(resolve => setTimeout(resolve, 1000));
        let answer;
        try {
            answer = await fetch(section.dataset.job, { headers: { Accept: "application/json" }, cache: "no-store" });
        } catch {
            rows.textContent = "The service does not answer. Trying again.";
            continue;
        }
        if (answer.status === 401 || answer.status === 403 || answer.status === 404) break;
        if (!answer.ok) continue;
        const job = await answer.json();
        if (!(job.status in words)) break;
        // Only a changed text is read out.
        if (status.textContent !== words[job.status]) status.textContent = words[job.status];
        if (job.progress.total === null || job.progress.total === undefined) continue;
        bar.max = Math.max(1, job.progress.total);
        bar.value = job.progress.rows;
        rows.textContent = `${number(job.progress.rows)} of ${number(job.progress.total)} ${job.progress.total === 1 ? "row" : "rows"}`;
    }
    location.reload();
}

for (const section of document.querySelectorAll("[data-job]")) follow(section);
