import {
  Background,
  type Edge,
  getNodesBounds,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  useEdgesState,
  useNodesState,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { toBlob } from 'html-to-image';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { PlainPerson } from '../generate';
import { leftRight } from './leftRight';
import './plain.css';

/**
 * What one gets from React Flow without any further care: an HTML card per person, its default
 * edges, and html-to-image for pictures. The app is compared with this.
 */
export interface PlainHooks {
  /** Adds a person who reports to the first one. */
  addPerson(): void;
  /** Lays everybody out anew, from left to right. */
  tidy(): void;
  /** @returns the PNG of the whole map */
  exportPng(): Promise<Blob>;
}

declare global {
  interface Window {
    plain?: PlainHooks;
  }
}

type PersonNode = Node<Omit<PlainPerson, 'id' | 'managerId' | 'position'>, 'person'>;

function Person({ id, data }: NodeProps<PersonNode>) {
  return (
    <div className="person" data-stakeholder-id={id}>
      <Handle type="target" position={Position.Top} />
      <small>{data.role}</small>
      <strong>{data.name}</strong>
      <span>{data.title}</span>
      <footer>
        <span>{data.attitude}</span>
        <span>{data.quadrant}</span>
        <span>{data.influence}</span>
      </footer>
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
}

const NODE_TYPES = { person: Person };

function toNode({ id, position, managerId: _, ...data }: PlainPerson): PersonNode {
  return { id, type: 'person', position, data };
}

function toEdge(managerId: string, id: string): Edge {
  return { id: `${managerId}-${id}`, source: managerId, target: id };
}

function Plain({ people }: { readonly people: readonly PlainPerson[] }) {
  const [nodes, setNodes, onNodesChange] = useNodesState(people.map(toNode));
  const [edges, setEdges, onEdgesChange] = useEdgesState(
    people.flatMap(({ id, managerId }) => (managerId ? [toEdge(managerId, id)] : [])),
  );

  useEffect(() => {
    window.plain = {
      addPerson() {
        const first = nodes[0];
        if (!first) return;
        const id = `added-${nodes.length}`;
        const position = { x: first.position.x + 300, y: first.position.y };
        setNodes([
          ...nodes,
          toNode({ ...first.data, id, name: 'Somebody', managerId: first.id, position }),
        ]);
        setEdges([...edges, toEdge(first.id, id)]);
      },
      tidy() {
        const places = leftRight(people);
        setNodes(
          nodes.map((node) => ({ ...node, position: places.get(node.id) ?? node.position })),
        );
      },
      async exportPng() {
        const viewport = document.querySelector<HTMLElement>('.react-flow__viewport');
        if (!viewport) throw new Error('The chart is not drawn.');
        const { x, y, width, height } = getNodesBounds(nodes);
        const transform = `translate(${-x}px, ${-y}px)`;
        const style = { width: `${width}px`, height: `${height}px`, transform };
        const blob = await toBlob(viewport, { width, height, style, pixelRatio: 2 });
        if (!blob) throw new Error('The picture is larger than a canvas can be.');
        return blob;
      },
    };
  }, [people, nodes, edges, setNodes, setEdges]);

  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      nodeTypes={NODE_TYPES}
      minZoom={0.01}
      fitView
    >
      <Background />
    </ReactFlow>
  );
}

/** Times from the first line of script to the frame in which everybody stands in the page. */
async function start() {
  const file = new URLSearchParams(location.search).get('file') ?? 'people.json';
  const people = (await (await fetch(file)).json()) as PlainPerson[];
  const began = performance.now();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element to start in.');
  createRoot(root).render(
    <main>
      <Plain people={people} />
    </main>,
  );
  const look = () => {
    if (document.querySelectorAll('.person').length < people.length) requestAnimationFrame(look);
    else requestAnimationFrame(() => performance.measure('map:open', { start: began }));
  };
  look();
}

await start();
