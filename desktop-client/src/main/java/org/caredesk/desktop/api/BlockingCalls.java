package org.caredesk.desktop.api;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.ConnectException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Response;
import retrofit2.Retrofit;

/**
 * Lets a resource interface name the answer itself: the call blocks and throws {@link
 * ApiException}. It refuses the UI thread, on which nothing may wait.
 */
final class BlockingCalls extends CallAdapter.Factory {

  private final BooleanSupplier onUiThread;
  private final ProblemReader problems;

  BlockingCalls(BooleanSupplier onUiThread, ProblemReader problems) {
    this.onUiThread = onUiThread;
    this.problems = problems;
  }

  @Override
  public CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
    return new CallAdapter<Object, Object>() {
      @Override
      public Type responseType() {
        return isDone(returnType) ? Void.class : returnType;
      }

      @Override
      public Object adapt(Call<Object> call) {
        return execute(call, isDone(returnType));
      }
    };
  }

  private static boolean isDone(Type returnType) {
    return returnType == Done.class;
  }

  private Object execute(Call<Object> call, boolean saysNothing) {
    if (onUiThread.getAsBoolean()) {
      throw new IllegalStateException("The UI thread must not wait for " + call.request().url());
    }
    Response<Object> response;
    try {
      response = call.execute();
    } catch (ConnectException unreachable) {
      throw new ApiException(new ApiProblem.Offline(), unreachable);
    } catch (IOException failure) {
      throw new ApiException(ProblemReader.read(failure), failure);
    }
    if (response.isSuccessful() && saysNothing) {
      return Done.DONE;
    }
    @Nullable Object body = response.body();
    if (response.isSuccessful() && body != null) {
      return body;
    }
    throw new ApiException(problems.read(response));
  }
}
