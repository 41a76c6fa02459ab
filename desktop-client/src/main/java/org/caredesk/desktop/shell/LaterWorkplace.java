package org.caredesk.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.dto.identity.MeResponse;

/** Stands where the workplace of a role will be: it names who is signed in and pretends nothing. */
public final class LaterWorkplace implements Workplace {

  private static final String SECTION = "overview";

  private final MeResponse me;
  private final Texts texts;

  public LaterWorkplace(MeResponse me, Texts texts) {
    this.me = me;
    this.texts = texts;
  }

  @Override
  public String id() {
    return "later";
  }

  @Override
  public String icon() {
    return "fth-compass";
  }

  @Override
  public String text() {
    return texts.get("shell.later-workplace");
  }

  @Override
  public List<Section> sections() {
    return List.of(new Section(SECTION, "fth-home", texts.get("shell.later-section"), this::home));
  }

  @Override
  public Route home() {
    return new Route.Later(SECTION);
  }

  @Override
  public List<Action> actions() {
    return List.of();
  }

  @Override
  public Optional<Screen> open(Route route) {
    String roles = me.roles().stream().map(texts::word).collect(Collectors.joining(", "));
    return route instanceof Route.Later
        ? Optional.of(
            new LaterScreen(
                "fth-compass",
                texts.get("shell.later-title"),
                texts.get("shell.later-text", me.name(), roles),
                List.of()))
        : Optional.empty();
  }

  @Override
  public String sectionOf(Route route) {
    return SECTION;
  }
}
