namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>Decisions that nobody may take, or not so.</summary>
internal static class DecisionRequests
{
    private const string Decide = "POST /api/findings/<finding>/decision";
    private static readonly string Long = new('n', 4001);

    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        new("one's own decision confirmed", "POST /api/findings/<awaiting>/decision/confirmation", "approver", 409, "decision-refused", "{}"),
        new("nothing confirmed", "POST /api/findings/<finding>/decision/confirmation", "ben with token", 409, "decision-refused", "{}"),
        new("a decision confirmed that needs no second person", "POST /api/findings/<decided>/decision/confirmation", "ben with token", 409, "decision-refused", "{}"),
        new("somebody else's decision withdrawn", "DELETE /api/findings/<decided>/decision", "ana with token", 409, "decision-refused"),
        new("somebody else's waiting decision withdrawn", "DELETE /api/findings/<awaiting>/decision", "analyst", 409, "decision-refused"),
        new("nothing withdrawn", "DELETE /api/findings/<finding>/decision", "ben with token", 409, "decision-refused"),
        new("a withdrawal with a note of 4,001 letters", "DELETE /api/findings/<decided>/decision?note=" + Long, "approver", 409, "decision-refused"),
        new("an unknown reason", Decide, "analyst", 409, "decision-refused", """{"disposition":"FalsePositive","reason":"because"}"""),
        new("no reason", Decide, "analyst", 409, "decision-refused", """{"disposition":"FalsePositive"}"""),
        new("a reason for the contrary", Decide, "analyst", 409, "decision-refused", """{"disposition":"FalsePositive","reason":"same-party"}"""),
        new("a reason that needs a note without one", Decide, "analyst", 409, "decision-refused", """{"disposition":"FalsePositive","reason":"other","note":"  "}"""),
        new("a note of 4,001 letters", Decide, "analyst", 409, "decision-refused", $$"""{"disposition":"TrueMatch","reason":"same-party","note":"{{Long}}"}"""),
        new("a decision that has expired", Decide, "analyst", 409, "decision-refused", """{"disposition":"TrueMatch","reason":"same-party","expires":"<days>"}"""),
        new("a disposition that is none", Decide, "analyst", 400, "bad-parameter", """{"disposition":"Clear","reason":"same-party"}"""),
        new("a disposition by its number", Decide, "analyst", 400, "bad-parameter", """{"disposition":"0","reason":"different-name"}"""),
        new("no disposition", Decide, "analyst", 400, "bad-parameter", """{"reason":"same-party"}"""),
        new("nothing at all", Decide, "analyst", 400, "bad-request", "null"),
        new("an outcome in the decision", Decide, "analyst", 400, "bad-request", """{"disposition":"TrueMatch","reason":"same-party","outcome":"clear"}"""),
        new("another's name in the decision", Decide, "analyst", 400, "bad-request", """{"disposition":"TrueMatch","reason":"same-party","by":"ben","reviewer":"ben","actor":"ben"}"""),
        new("the second person in the decision", Decide, "analyst", 400, "bad-request", """{"disposition":"FalsePositive","reason":"different-name","confirmedBy":"ben","status":"accepted"}"""),
        new("roles in the decision", Decide, "analyst", 400, "bad-request", """{"disposition":"FalsePositive","reason":"different-name","roles":["approver"]}"""),
        new("an earlier day in the decision", Decide, "analyst", 400, "bad-request", """{"disposition":"TrueMatch","reason":"same-party","decided":"2020-01-01"}"""),
        new("an expiry under a wrong name", Decide, "analyst", 400, "bad-request", """{"disposition":"TrueMatch","reason":"same-party","expiry":"2030-01-01"}"""),
        new("two dispositions", Decide, "analyst", 400, "bad-request", """{"disposition":"TrueMatch","reason":"same-party","disposition":"Escalated"}"""),
        new("an altered finding", "POST /api/findings/<altered finding>/decision", "analyst", 404, "finding-not-found", """{"disposition":"TrueMatch","reason":"same-party"}"""),
        new("a job for a finding", "POST /api/findings/<job>/decision", "analyst", 404, "finding-not-found", """{"disposition":"TrueMatch","reason":"same-party"}"""),
        new("a decision in a form", Decide, "analyst", 415, "wrong-media-type", "disposition=TrueMatch&reason=same-party") { Headers = ["Content-Type: application/x-www-form-urlencoded"] },
        new("a decision in XML", Decide, "analyst", 415, "wrong-media-type", """<!DOCTYPE d [<!ENTITY e SYSTEM "http://127.0.0.1:<trap>/">]><d>&e;</d>""") { Headers = ["Content-Type: application/xml"] },
    ];
}
