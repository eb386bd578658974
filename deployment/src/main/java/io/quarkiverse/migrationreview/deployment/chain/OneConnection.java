package io.quarkiverse.migrationreview.deployment.chain;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * A data source whose connections are all the same one, in the midst of a transaction of its owner's: what is committed to it,
 * or taken back, is so only for whoever does it. A statement that is refused leaves the transaction failed, as ever.
 */
final class OneConnection {

    private OneConnection() {
    }

    static DataSource of(Connection shared) {
        return (DataSource) Proxy.newProxyInstance(OneConnection.class.getClassLoader(), new Class<?>[] { DataSource.class },
                (source, method, arguments) -> {
                    if ("getConnection".equals(method.getName())) {
                        return Proxy.newProxyInstance(OneConnection.class.getClassLoader(),
                                new Class<?>[] { Connection.class }, new Borrowed(shared));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** What one borrower sees of it. */
    private static final class Borrowed implements InvocationHandler {

        private final Connection shared;
        private boolean autoCommit = true;
        private boolean closed;

        Borrowed(Connection shared) {
            this.shared = shared;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "setAutoCommit" -> {
                    autoCommit = (boolean) arguments[0];
                    return null;
                }
                case "getAutoCommit" -> {
                    return autoCommit;
                }
                case "close" -> {
                    closed = true;
                    return null;
                }
                case "isClosed" -> {
                    return closed || shared.isClosed();
                }
                case "commit" -> {
                    return null;
                }
                case "rollback" -> {
                    return arguments == null ? null : pass(method, arguments);
                }
                default -> {
                    return pass(method, arguments);
                }
            }
        }

        private Object pass(Method method, Object[] arguments) throws Throwable {
            if (closed) {
                throw new SQLException("This connection was closed", "08003");
            }
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
