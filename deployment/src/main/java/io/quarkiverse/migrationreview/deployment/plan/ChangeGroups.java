package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts changes that can't be told apart into one group: union-find over their positions. */
final class ChangeGroups {

    private final int[] parent;

    ChangeGroups(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    void join(int position, int other) {
        int root = root(position);
        int otherRoot = root(other);
        parent[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
    }

    /** Returns the positions of each group, ascending. */
    Collection<List<Integer>> groups() {
        SortedMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
        }
        return groups.values();
    }

    private int root(int position) {
        int root = position;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }
}
