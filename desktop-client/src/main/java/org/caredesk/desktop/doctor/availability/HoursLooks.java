package org.caredesk.desktop.doctor.availability;

import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;

/** The looks of the hours where there is nothing to paint on. */
record HoursLooks(Texts texts) {
  /** The doctor works nowhere yet. */
  Look empty() {
    return new Look.Empty(
        "fth-home", texts.get("hours.empty-title"), texts.get("hours.empty-text"), null);
  }

  Look failed(ApiProblem failure, Runnable again) {
    return new Look.Failed(
        texts.get("hours.failed"),
        ProblemTexts.sentence(texts, failure),
        null,
        new Action("hours.retry", texts.get("hours.retry"), "fth-refresh-cw", null, again));
  }
}
