package org.caredesk.desktop.session;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.identity.AcceptanceOfInvitation;
import org.caredesk.dto.identity.DemoMail;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;

/** Somebody who was invited types the code of the message. What is typed stays. */
public final class CodeViewModel {

  private static final int SHORTEST_PASSWORD = 12;
  private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");

  private final Api api;
  private final Work work;
  private final Texts texts;
  private final Runnable accepted;
  private final StringProperty email = new SimpleStringProperty("");
  private final StringProperty code = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty emailError = new SimpleStringProperty("");
  private final StringProperty codeError = new SimpleStringProperty("");
  private final StringProperty passwordError = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();

  /**
   * @param accepted what follows: signing in with what was typed
   */
  public CodeViewModel(Api api, Work work, Texts texts, Runnable accepted) {
    this.api = api;
    this.work = work;
    this.texts = texts;
    this.accepted = accepted;
  }

  /** Sends the code where all is well; else says what is not. */
  public void accept() {
    if (sending.get()) {
      return;
    }
    problem.set("");
    emailError.set(email.get().isBlank() ? texts.get("session.email-needed") : "");
    codeError.set(code.get().isBlank() ? texts.get("code.code-needed") : "");
    boolean tooShort = password.get().codePoints().count() < SHORTEST_PASSWORD;
    passwordError.set(tooShort ? texts.get("code.password-length") : "");
    if (email.get().isBlank() || code.get().isBlank() || tooShort) {
      return;
    }
    sending.set(true);
    AcceptanceOfInvitation wish =
        new AcceptanceOfInvitation(email.get().strip(), code.get().strip(), password.get());
    work.start(
        () -> api.staff().acceptInvitation(wish),
        _ -> {
          sending.set(false);
          accepted.run();
        },
        this::refused);
  }

  private void refused(ApiProblem refusal) {
    sending.set(false);
    Problem details = refusal.details();
    List<Violation> named =
        details == null || details.violations() == null ? List.of() : details.violations();
    for (Violation violation : named) {
      String sentence = ProblemTexts.sentence(texts, violation);
      switch (violation.field()) {
        case "password" -> passwordError.set(sentence);
        case "email" -> emailError.set(sentence);
        default -> codeError.set(sentence);
      }
    }
    if (named.isEmpty()) {
      problem.set(ProblemTexts.sentence(texts, refusal));
    }
  }

  /** Reads the code from the message that a server in demo mode keeps instead of sending it. */
  public void readDemoMail() {
    String to = email.get().strip();
    if (to.isEmpty()) {
      emailError.set(texts.get("session.email-needed"));
      return;
    }
    work.start(
        () -> api.staff().demoMail(to),
        (List<DemoMail> mails) -> {
          Matcher found = CODE.matcher(mails.isEmpty() ? "" : mails.getFirst().text());
          if (found.find()) {
            code.set(found.group());
            codeError.set("");
          } else {
            codeError.set(texts.get("code.no-mail"));
          }
        },
        this::refused);
  }

  public StringProperty email() {
    return email;
  }

  public StringProperty code() {
    return code;
  }

  public StringProperty password() {
    return password;
  }

  StringProperty emailError() {
    return emailError;
  }

  StringProperty codeError() {
    return codeError;
  }

  StringProperty passwordError() {
    return passwordError;
  }

  /** What is wrong beside the fields; empty for nothing. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }
}
