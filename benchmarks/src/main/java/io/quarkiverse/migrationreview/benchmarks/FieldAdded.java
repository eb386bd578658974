package io.quarkiverse.migrationreview.benchmarks;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The class of a generated entity as it is compiled after a field was added; a compiler would fill the heap that is measured.
 */
final class FieldAdded extends ClassVisitor {

    private final String column;

    private FieldAdded(ClassVisitor next, String column) {
        super(Opcodes.ASM9, next);
        this.column = column;
    }

    static byte[] to(byte[] entity, String column) {
        ClassWriter edited = new ClassWriter(0);
        new ClassReader(entity).accept(new FieldAdded(edited, column), 0);
        return edited.toByteArray();
    }

    @Override
    public void visitEnd() {
        FieldVisitor field = visitField(Opcodes.ACC_PUBLIC, "added", "Ljava/lang/Integer;", null, null);
        AnnotationVisitor annotation = field.visitAnnotation("Ljakarta/persistence/Column;", true);
        annotation.visit("name", column);
        annotation.visitEnd();
        field.visitEnd();
        super.visitEnd();
    }
}
