package org.caredesk.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.caredesk.desktop.api.Api;

/** A server's resources of which one handler answers every call. */
final class MadeUpApi {
  private MadeUpApi() {}

  static Api of(InvocationHandler answers) {
    var resources =
        Arrays.stream(Api.class.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return Api.class
          .getDeclaredConstructor(resources)
          .newInstance(
              Arrays.stream(resources)
                  .map(
                      each ->
                          Proxy.newProxyInstance(
                              each.getClassLoader(), new Class<?>[] {each}, answers))
                  .toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
