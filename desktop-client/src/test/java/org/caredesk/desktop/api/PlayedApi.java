package org.caredesk.desktop.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** All resources of a server, as far as one object plays them. */
public final class PlayedApi {
  private PlayedApi() {}

  /** Every resource of it answers with the methods of {@code part}. */
  public static Api by(Object part) {
    RecordComponent[] resources = Api.class.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(resources).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] played = Arrays.stream(types).map(type -> Played.by(type, part)).toArray();
    try {
      Constructor<Api> constructor = Api.class.getDeclaredConstructor(types);
      return constructor.newInstance(played);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
