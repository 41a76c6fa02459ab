package org.caredesk.server.kernel.web;

import java.util.List;
import org.caredesk.dto.Page;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: {@code ?page=0&size=50}.
 *
 * @param page zero-based
 * @param size 1 to 200
 */
public record Paging(int page, int size) {
  private static final int MOST = 200;
  private static final int USUAL = 50;
  private static final int LAST_PAGE = 100_000;

  /**
   * @throws Refusal invalid, when a number is out of its range
   */
  public static Paging of(@Nullable Integer page, @Nullable Integer size) {
    var p = page == null ? 0 : page;
    var s = size == null ? USUAL : size;
    if (p < 0 || p > LAST_PAGE) {
      throw Refusal.invalid("page", "out-of-range", "Pages count from 0.");
    }
    if (s < 1 || s > MOST) {
      throw Refusal.invalid("size", "out-of-range", "A page has 1 to 200 rows.");
    }
    return new Paging(p, s);
  }

  public int offset() {
    return page * size;
  }

  public <T> Page<T> page(List<T> items, long total) {
    return new Page<>(items, page, size, total);
  }

  /** Cuts this page out of a list that is already whole. */
  public <T> Page<T> cut(List<T> all) {
    return page(all.stream().skip(offset()).limit(size).toList(), all.size());
  }
}
