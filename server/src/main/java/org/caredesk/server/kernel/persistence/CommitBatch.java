package org.caredesk.server.kernel.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what a transaction wants written at its end: written in one go just before the commit,
 * and told of after it.
 */
public final class CommitBatch<T> {
  private final Consumer<List<T>> write;
  private final Runnable committed;

  /**
   * @param write runs within the transaction
   * @param committed runs after the commit; must not block
   */
  public CommitBatch(Consumer<List<T>> write, Runnable committed) {
    this.write = write;
    this.committed = committed;
  }

  /**
   * @throws IllegalStateException outside of a transaction
   */
  public void add(T item) {
    var batch = TransactionSynchronizationManager.getResource(this);
    if (batch == null) {
      batch = begin();
    }
    @SuppressWarnings("unchecked")
    var items = (List<T>) batch;
    items.add(item);
  }

  private List<T> begin() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      throw new IllegalStateException("A state change must be part of a transaction");
    }
    var items = new ArrayList<T>();
    TransactionSynchronizationManager.bindResource(this, items);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            write.accept(items);
          }

          @Override
          public void afterCommit() {
            committed.run();
          }

          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CommitBatch.this);
          }
        });
    return items;
  }
}
