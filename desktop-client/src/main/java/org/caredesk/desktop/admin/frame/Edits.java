package org.caredesk.desktop.admin.frame;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.caredesk.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The fields of what is chosen, each edited where it stands.
 *
 * @param <F> which field
 * @param <T> what has them
 */
public final class Edits<F extends Enum<F>, T> {

  /** Takes over what was typed into a field. */
  @FunctionalInterface
  public interface Keeper<F> {
    void keep(F field, UUID of, String value);
  }

  private final Map<F, Edit> edits;
  private final BiFunction<F, T, String> text;

  /**
   * @param text what stands in a field
   */
  public Edits(Class<F> fields, BiFunction<F, T, String> text, Keeper<F> keeper) {
    this.edits = new EnumMap<>(fields);
    this.text = text;
    for (F field : fields.getEnumConstants()) {
      edits.put(field, new Edit((of, value) -> keeper.keep(field, of, value)));
    }
  }

  public Edit of(F field) {
    return Objects.requireNonNull(edits.get(field));
  }

  /** Another one is chosen, or the same as it is now; null for none. */
  public void show(@Nullable UUID id, @Nullable T now) {
    edits.forEach((field, edit) -> edit.show(id, now == null ? "" : text.apply(field, now)));
  }

  /** A field is kept, and shows what was made of what was typed, such as 60.5 of 60,5. */
  public void kept(F field, UUID id, T now) {
    of(field).kept(id, text.apply(field, now));
  }

  /** Says what somebody else has made of a field, unless it is what is typed there. */
  public void tellChanged(F field, UUID id, T now, Texts texts) {
    String theirs = text.apply(field, now);
    if (!theirs.equals(of(field).typed().get())) {
      of(field).refused(id, texts.get("console.changed-meanwhile", theirs));
    }
  }
}
