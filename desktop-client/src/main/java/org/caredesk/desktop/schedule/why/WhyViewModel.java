package org.caredesk.desktop.schedule.why;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Availability;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.scheduling.SlotExplanation;
import org.jspecify.annotations.Nullable;

/** Asks the server why a time is not free; the newest question counts. */
public final class WhyViewModel {
  private final Availability availability;
  private final Texts texts;
  private final ReasonWords words;
  private final Latest asking;
  private final ReadOnlyObjectWrapper<Answer> answer =
      new ReadOnlyObjectWrapper<>(new Answer.None());

  public WhyViewModel(Availability availability, Work work, Texts texts, Formatting formats) {
    this.availability = availability;
    this.texts = texts;
    this.words = new ReasonWords(texts, formats);
    this.asking = new Latest(work);
  }

  public ReadOnlyObjectProperty<Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** What is asked or was answered last; null without a card. */
  public @Nullable Question question() {
    return switch (answer.get()) {
      case Answer.None _ -> null;
      case Answer.Waiting waiting -> waiting.question();
      case Answer.Reasons reasons -> reasons.question();
      case Answer.Failed failed -> failed.question();
    };
  }

  public void ask(Question question) {
    answer.set(new Answer.Waiting(question));
    asking.start(
        () -> availability.explain(question.affiliationId(), question.at(), null),
        (SlotExplanation explained) -> answered(question, explained),
        (ApiProblem problem) ->
            answer.set(new Answer.Failed(question, ProblemTexts.sentence(texts, problem))));
  }

  /** Asks about a time so much later, or earlier. */
  public void step(Duration by) {
    Question now = question();
    if (now != null) {
      ask(now.at(now.at().plus(by)));
    }
  }

  /** Takes the card away. */
  public void close() {
    asking.close();
    answer.set(new Answer.None());
  }

  private void answered(Question question, SlotExplanation explained) {
    answer.set(
        new Answer.Reasons(
            question,
            explained.minutes(),
            explained.reasons().stream()
                .map(reason -> words.line(reason, question, explained.minutes()))
                .toList()));
  }
}
