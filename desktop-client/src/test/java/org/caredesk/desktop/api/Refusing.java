package org.caredesk.desktop.api;

import java.lang.reflect.Proxy;

/** Stands in for a part of the API that a test must not call. */
public final class Refusing {

  private Refusing() {}

  /** Every call of it fails. */
  public static <T> T all(Class<T> part) {
    return part.cast(
        Proxy.newProxyInstance(
            part.getClassLoader(),
            new Class<?>[] {part},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.getName());
            }));
  }
}
