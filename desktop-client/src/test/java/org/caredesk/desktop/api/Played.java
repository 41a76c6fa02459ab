package org.caredesk.desktop.api;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * A resource of which a test plays only the calls it needs: those that an object has under the same
 * name and parameters, or under the name of the answer. Any other call fails the test.
 */
public final class Played {
  private Played() {}

  /** {@code type} as far as {@code part} plays it. */
  public static <T> T by(Class<T> type, Object part) {
    InvocationHandler handler =
        (_, asked, arguments) -> {
          Method played = find(part, asked);
          try {
            return played.invoke(part, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** By name, parameters and answer; calls of one name with other answers are told apart by it. */
  private static Method find(Object part, Method asked) {
    Method found =
        Arrays.stream(part.getClass().getDeclaredMethods())
            .filter(each -> Arrays.equals(each.getParameterTypes(), asked.getParameterTypes()))
            .filter(each -> each.getReturnType() == asked.getReturnType())
            .min(Comparator.comparing(each -> !each.getName().equals(asked.getName())))
            .filter(
                each ->
                    each.getName().equals(asked.getName())
                        || each.getName().equals(nameOf(asked.getReturnType())))
            .orElseThrow(() -> new UnsupportedOperationException(asked.toString()));
    found.setAccessible(true);
    return found;
  }

  /** Such as {@code hospital} for a call that answers a HospitalResponse. */
  private static String nameOf(Class<?> answer) {
    String name = answer.getSimpleName().replace("Response", "");
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
