package org.caredesk.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.caredesk.desktop.FxThread;
import org.junit.jupiter.api.Test;

class TagFieldTest {
  private final ObservableList<String> values = FXCollections.observableArrayList();

  @Test
  void enter_takes_the_suggestion_that_is_highlighted() {
    FxThread.run(
        () -> {
          TagField tags = field(false);
          type(tags, "ology");
          press(tags, KeyCode.DOWN);
          press(tags, KeyCode.ENTER);
          assertThat(values).containsExactly("NEUROLOGY");
          assertThat(tags.field().control().getText()).isEmpty();
        });
  }

  @Test
  void only_what_is_offered_is_taken_and_nothing_twice() {
    FxThread.run(
        () -> {
          TagField tags = field(false);
          type(tags, "alchemy");
          press(tags, KeyCode.ENTER);
          assertThat(said(tags)).containsExactly("None");
          type(tags, "cardio");
          assertThat(said(tags)).doesNotContain("None");
          press(tags, KeyCode.ENTER);
          type(tags, "cardio");
          press(tags, KeyCode.ENTER);
          assertThat(values).containsExactly("CARDIOLOGY");
        });
  }

  @Test
  void free_text_is_taken_by_enter_comma_and_before_it_is_sent() {
    FxThread.run(
        () -> {
          TagField tags = field(true);
          type(tags, "MBBS");
          press(tags, KeyCode.ENTER);
          type(tags, "MD");
          press(tags, KeyCode.COMMA);
          type(tags, " DM ");
          tags.commit();
          assertThat(values).containsExactly("MBBS", "MD", "DM");
        });
  }

  @Test
  void backspace_in_the_empty_field_takes_the_last_away() {
    FxThread.run(
        () -> {
          values.setAll("CARDIOLOGY", "NEUROLOGY");
          TagField tags = field(false);
          type(tags, "x");
          press(tags, KeyCode.BACK_SPACE);
          assertThat(values).hasSize(2);
          tags.field().control().clear();
          press(tags, KeyCode.BACK_SPACE);
          assertThat(values).containsExactly("CARDIOLOGY");
        });
  }

  private static List<String> said(TagField tags) {
    return tags.below().lookupAll(".label").stream()
        .filter(Node::isVisible)
        .map(each -> ((Labeled) each).getText())
        .toList();
  }

  private TagField field(boolean free) {
    TagField tags =
        new TagField(new TagField.Words("Tags", "Type", "Remove", "None"), values, free);
    if (!free) {
      tags.setOptions(
          List.of(
              new TagField.Option("CARDIOLOGY", "Cardiology"),
              new TagField.Option("NEUROLOGY", "Neurology")));
    }
    return tags;
  }

  private static void type(TagField tags, String text) {
    tags.field().control().setText(text);
  }

  private static void press(TagField tags, KeyCode code) {
    TextField typed = tags.field().control();
    Event.fireEvent(
        typed, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
