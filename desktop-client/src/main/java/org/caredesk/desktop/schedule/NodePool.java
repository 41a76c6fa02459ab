package org.caredesk.desktop.schedule;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Nodes in use by key, and spare ones. A spare node stays in its parent, unseen: taking it out and
 * putting it back would style it anew, which costs more than everything else about scrolling.
 */
public final class NodePool<K, N extends Node> {
  private final List<Node> parent;
  private final Supplier<N> factory;
  private final Map<K, N> used = new HashMap<>();
  private final Deque<N> spare = new ArrayDeque<>();

  public NodePool(List<Node> parent, Supplier<N> factory) {
    this.parent = parent;
    this.factory = factory;
  }

  /** The node that shows {@code key}, if there is one. */
  @Nullable N find(K key) {
    return used.get(key);
  }

  /** The node for {@code key}: its own, a spare one or a new one. */
  public N take(K key) {
    N node = used.get(key);
    if (node == null) {
      node = spare.poll();
      if (node == null) {
        node = factory.get();
        node.setManaged(false);
        parent.add(node);
      }
      node.setVisible(true);
      used.put(key, node);
    }
    return node;
  }

  /** Puts away the nodes of all other keys. */
  public void retain(Set<K> keys) {
    for (Iterator<Map.Entry<K, N>> each = used.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<K, N> entry = each.next();
      if (!keys.contains(entry.getKey())) {
        entry.getValue().setVisible(false);
        spare.push(entry.getValue());
        each.remove();
      }
    }
  }

  public Collection<N> used() {
    return used.values();
  }

  public int size() {
    return used.size() + spare.size();
  }
}
